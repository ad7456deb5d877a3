import '../../common/tokens.css';
import '../../common/states.css';
import '../ui/base.css';
import '../calls/calls.css';
import './popup.css';
import { connectPage } from '../../common/page-connection.ts';
import { startPage } from '../ui/start-page.tsx';
import { Popup } from './Popup.tsx';

startPage(connectPage(), <Popup />);

import '../../common/tokens.css';
import '../../common/states.css';
import '../../common/presence.css';
import '../ui/base.css';
import '../calls/calls.css';
import '../colleagues/colleagues.css';
import './popup.css';
import { connectPage } from '../../common/page-connection.ts';
import { ColleaguesContext, startColleagues } from '../colleagues/colleagues-context.ts';
import { startPage } from '../ui/start-page.tsx';
import { Popup } from './Popup.tsx';

const connection = connectPage();
startPage(
  connection,
  <ColleaguesContext.Provider value={startColleagues(connection)}>
    <Popup />
  </ColleaguesContext.Provider>,
);

import '../../common/tokens.css';
import '../../common/states.css';
import 'uplot/dist/uPlot.min.css';
import '../ui/base.css';
import '../calls/calls.css';
import '../notes/notes.css';
import '../contacts/contacts.css';
import './journal.css';
import './filter.css';
import './list.css';
import './details.css';
import './narrow.css';
import './menu.css';
import './figures/figures.css';
import { t } from '../../common/i18n.ts';
import { connectPage } from '../../common/page-connection.ts';
import { NotesContext, startNotes } from '../notes/notes-context.ts';
import { startPage } from '../ui/start-page.tsx';
import { Journal } from './Journal.tsx';

document.title = t('journalPageTitle');
const connection = connectPage();
startPage(
  connection,
  <NotesContext.Provider value={startNotes(connection)}>
    <Journal />
  </NotesContext.Provider>,
);

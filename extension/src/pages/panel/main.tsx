import '../../common/tokens.css';
import '../../common/states.css';
import '../../common/presence.css';
import '../ui/base.css';
import '../calls/calls.css';
import '../colleagues/colleagues.css';
import '../notes/notes.css';
import '../contacts/contacts.css';
import './panel.css';
import { t } from '../../common/i18n.ts';
import { connectPage } from '../../common/page-connection.ts';
import { ColleaguesContext, startColleagues } from '../colleagues/colleagues-context.ts';
import { NotesContext, startNotes } from '../notes/notes-context.ts';
import { startPage } from '../ui/start-page.tsx';
import { Panel } from './Panel.tsx';

document.title = t('panelTitle');
const connection = connectPage();
startPage(
  connection,
  <ColleaguesContext.Provider value={startColleagues(connection)}>
    <NotesContext.Provider value={startNotes(connection)}>
      <Panel />
    </NotesContext.Provider>
  </ColleaguesContext.Provider>,
);

import '../../common/tokens.css';
import '../../common/states.css';
import '../ui/base.css';
import '../calls/calls.css';
import './options.css';
import './forms.css';
import './lists.css';
import './sites.css';
import '../contacts/contacts.css';
import './sources.css';
import './phone-events/events.css';
import './ringing.css';
import { t } from '../../common/i18n.ts';
import { connectPage } from '../../common/page-connection.ts';
import { startPage } from '../ui/start-page.tsx';
import { Options } from './Options.tsx';
import { UnsavedChanges, UnsavedContext } from './unsaved.ts';

const unsaved = new UnsavedChanges();
unsaved.guard(window, new AbortController().signal);

document.title = t('optionsTitle');
startPage(
  connectPage(),
  <UnsavedContext.Provider value={unsaved}>
    <Options />
  </UnsavedContext.Provider>,
);

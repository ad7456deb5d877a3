import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { openPanel } from '../../common/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { JournalLink } from '../ui/JournalLink.tsx';

/** The ways on from here: to all past calls, and to the panel that stays open beside the page. */
export function Ways() {
  const windowId = useRef<number>(chrome.windows.WINDOW_ID_CURRENT);
  useEffect(() => {
    // Asked beforehand: on the click itself nothing may be waited for.
    void chrome.windows.getCurrent().then(({ id }) => {
      windowId.current = id ?? windowId.current;
    });
  }, []);
  const open = () => {
    void openPanel(windowId.current).then(() => window.close());
  };
  return (
    <div class="ways row">
      <JournalLink>{t('allCalls')}</JournalLink>
      <button type="button" class="button quiet right" onClick={open}>
        <Icon name="panel" />
        {t('panelOpen')}
      </button>
    </div>
  );
}

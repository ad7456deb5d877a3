import { isQuiet } from '../../common/app-state.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { useNow } from '../ui/clock.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { quietUntil } from '../ui/quiet-model.ts';

/** Says that calls are kept quiet, why and how long: nobody is to wonder why nothing rings. */
export function QuietNotice() {
  const { state, request } = useApp();
  const now = useNow(false);
  const { quiet } = state.value;
  if (quiet === undefined || !isQuiet(state.value)) {
    return null;
  }
  const until = quietUntil(quiet, now, locale());
  const why = quiet.doNotDisturb ? t('doNotDisturb') : t('quietHoursRunning');
  return (
    <div class="quiet-notice row" role="status">
      <Icon name="bellOff" />
      <span class="grow">
        <b>{until === undefined ? why : t('quietWhyUntil', why, until)}</b>
        <span class="hint block">{t('quietMeaning')}</span>
      </span>
      {quiet.doNotDisturb && (
        <button type="button" class="button" onClick={() => void request('quiet.set', { doNotDisturb: false })}>
          {t('quietSwitchOff')}
        </button>
      )}
    </div>
  );
}

import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';

/** What is wrong with the line that is dialled with; or, as long as only the simulator is there, the next step. */
export function LineNotice() {
  const { lines } = useApp().state.value;
  const line = lines.find((candidate) => candidate.isDefault) ?? lines[0];
  const openOptions = (label: string) => (
    <button type="button" class="link" onClick={() => void chrome.runtime.openOptionsPage()}>
      {label}
    </button>
  );
  if (line?.problem !== undefined) {
    return (
      <div class="pad">
        <Notice kind={line.health === 'down' ? 'problem' : 'warning'} actions={openOptions(t('openSettings'))}>
          {line.problem.message}
        </Notice>
      </div>
    );
  }
  if (lines.every((candidate) => candidate.type === 'simulator')) {
    return (
      <div class="pad">
        <Notice kind="hint" actions={openOptions(t('simulatorOnlyAction'))}>
          {t('simulatorOnly')}
        </Notice>
      </div>
    );
  }
  return null;
}

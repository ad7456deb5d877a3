import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import type { DialModel } from './dial-model.ts';

/** Which line to dial with, where there is a choice. */
export function LineSelect({ model }: { model: DialModel }) {
  const lines = useApp().state.value.lines.filter((line) => line.capabilities.includes('dial'));
  if (lines.length < 2) {
    return null;
  }
  const chosen = model.lineId.value ?? lines.find((line) => line.isDefault)?.id ?? lines[0]?.id;
  return (
    <>
      <label class="only-heard" for="line">
        {t('lineLabel')}
      </label>
      <select id="line" class="input line-select" value={chosen} onChange={(event) => model.choose(event.currentTarget.value)}>
        {lines.map((line) => (
          <option key={line.id} value={line.id}>
            {line.name}
          </option>
        ))}
      </select>
    </>
  );
}

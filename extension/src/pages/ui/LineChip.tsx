import type { LineInfo } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';

const looks: Record<LineInfo['health'], { class: string; word: TextKey }> = {
  unknown: { class: 'rb-ended', word: 'lineUntried' },
  up: { class: 'rb-connected', word: 'lineUp' },
  degraded: { class: 'rb-ringing', word: 'lineDegraded' },
  down: { class: 'rb-missed', word: 'lineDown' },
};

/** Whether a line works, by shape, word and colour; with its name where it stands alone. */
export function LineChip({ line, named = false }: { line: LineInfo; named?: boolean }) {
  const look = looks[line.health];
  return (
    <span class={`rb-state line-chip ${look.class}`}>
      <i class="rb-shape" />
      {named && <span class="line-name">{line.name}</span>}
      {t(look.word)}
    </span>
  );
}

import { t } from '../../common/i18n.ts';
import type { NumberLine } from '../../common/number-call.ts';
import { chip } from '../top-layer/chip.ts';

/** A line that does not work says so before it is chosen. */
export function healthChip(line: NumberLine | undefined): readonly Node[] {
  switch (line?.health) {
    case 'down':
      return [chip('missed', t('lineDown'))];
    case 'degraded':
      return [chip('ringing', t('lineDegraded'))];
    default:
      return [];
  }
}

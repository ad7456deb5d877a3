import { crmLabel } from '../../common/crm-label.ts';
import { t } from '../../common/i18n.ts';
import type { NumberLine } from '../../common/number-call.ts';
import { healthChip } from './health-chip.ts';
import type { MenuItem } from './menu.ts';

/** What can be done with a number. */
export interface NumberActions {
  call(event: MouseEvent, lineId?: string): void;
  copy(): void;
  look(): void;
  teach(): void;
  /** Absent where the page has no site, as files have none. */
  turnOff?(): void;
}

/** The menu of a number: the line that is used, the others, and what else there is. `crm`: what the CRM is called, where there is one. */
export function menuItems(lines: readonly NumberLine[], crm: string | undefined, actions: NumberActions): readonly MenuItem[] {
  const [usual, ...others] = lines;
  return [
    {
      action: 'call',
      label: usual === undefined ? t('call') : t('callWith', usual.name),
      hints: healthChip(usual),
      choose: (event) => actions.call(event),
    },
    ...others.map((line) => ({
      action: 'callWith',
      label: t('callWith', line.name),
      hints: healthChip(line),
      choose: (event: MouseEvent) => actions.call(event, line.id),
    })),
    { action: 'copy', label: t('numberCopy'), separated: true, choose: () => actions.copy() },
    ...(crm === undefined ? [] : [{ action: 'look', label: crmLabel(crm), choose: () => actions.look() }]),
    { action: 'teach', label: t('numberNone'), separated: true, choose: () => actions.teach() },
    ...(actions.turnOff === undefined ? [] : [{ action: 'turnOff', label: t('numbersOff'), choose: () => actions.turnOff?.() }]),
  ];
}

import { t } from '../../../common/i18n.ts';
import { locale } from '../../ui/locale.ts';
import type { Light } from './phone-events.ts';

const shapes = { waiting: 'rb-pending', heard: 'rb-connected', refused: 'rb-missed' } as const;

/** Whether the phone is heard: by shape, word and colour. Screen readers hear when it changes. */
export function EventLight({ light }: { light: Light }) {
  return (
    <span class={`rb-state event-light ${shapes[light.kind]}`} role="status">
      <i class="rb-shape" />
      {light.kind === 'waiting' ? t('eventWaiting') : t(light.kind === 'heard' ? 'eventHeard' : 'eventRefused', timeOf(light.at))}
    </span>
  );
}

function timeOf(at: string): string {
  const when = new Date(at);
  const isToday = when.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: '2-digit', month: '2-digit' } as const);
  return new Intl.DateTimeFormat(locale(), { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(when);
}

import { useRef } from 'preact/hooks';
import type { QuietHours } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { dayName, endsNextDay, maxQuietHours, newQuietHours, weekdays, withDay } from './quiet-hours.ts';

/** The hours of the week in which nothing rings: rows of days, from, to. */
export function QuietHoursFields({ hours, onChange }: { hours: readonly QuietHours[]; onChange: (hours: QuietHours[]) => void }) {
  const adder = useRef<HTMLButtonElement>(null);
  const set = (index: number, changes: Partial<QuietHours>) =>
    onChange(hours.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const remove = (index: number) => {
    onChange(hours.filter((_, at) => at !== index));
    adder.current?.focus();
  };
  return (
    <fieldset class="group">
      <legend>{t('quietHoursTitle')}</legend>
      <p class="hint">{t('quietHoursHelp')}</p>
      {hours.map((one, index) => (
        <fieldset key={index} class="quiet-row" aria-label={t('quietHoursRow', index + 1)}>
          <div class="row quiet-days">
            <div class="days">
              {weekdays.map((day) => (
                <label key={day} class="day" title={dayName(day, locale(), 'long')}>
                  <input
                    type="checkbox"
                    aria-label={dayName(day, locale(), 'long')}
                    checked={one.days.includes(day)}
                    onChange={(event) => onChange(withDay(hours, index, day, event.currentTarget.checked))}
                  />
                  <span>{dayName(day, locale(), 'short')}</span>
                </label>
              ))}
            </div>
            <button type="button" class="button quiet right" aria-label={t('quietHoursRemove', index + 1)} onClick={() => remove(index)}>
              <Icon name="remove" />
            </button>
          </div>
          <div class="row wrap quiet-times">
            <input
              class="input time"
              type="time"
              required
              aria-label={t('quietFrom')}
              value={one.from}
              onInput={(event) => set(index, { from: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <input
              class="input time"
              type="time"
              required
              aria-label={t('quietTo')}
              value={one.to}
              onInput={(event) => set(index, { to: event.currentTarget.value })}
            />
            {endsNextDay(one) && <span class="hint">{t('quietNextDay')}</span>}
          </div>
        </fieldset>
      ))}
      {hours.length < maxQuietHours && (
        <button ref={adder} type="button" class="button" onClick={() => onChange([...hours, newQuietHours(hours)])}>
          <Icon name="add" />
          {t('quietHoursAdd')}
        </button>
      )}
    </fieldset>
  );
}

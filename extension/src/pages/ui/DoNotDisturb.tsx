import { useSignal } from '@preact/signals';
import { formatUntil } from '../../common/format.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from './app.ts';
import { useNow } from './clock.ts';
import { Icon } from './Icon.tsx';
import { locale } from './locale.ts';
import { Notice } from './Notice.tsx';
import { type QuietChoice, quietDurations, quietParams, quietUntil, tomorrowMorning } from './quiet-model.ts';

const words: Readonly<Record<Exclude<QuietChoice, 'off' | 'tomorrow'>, TextKey>> = {
  halfHour: 'quietHalfHour',
  hour: 'quietHour',
  endless: 'quietEndless',
};

/** The switch "do not disturb": off, or for how long. It holds for all browsers of the user. */
export function DoNotDisturb() {
  const { state, request } = useApp();
  const problem = useSignal<string | undefined>(undefined);
  const { quiet } = state.value;
  const now = useNow(false);
  const isOn = quiet?.doNotDisturb === true;
  const until = isOn ? quietUntil({ ...quiet, quietHours: false }, now, locale()) : undefined;

  const choose = (choice: QuietChoice): void => {
    request('quiet.set', quietParams(choice, new Date())).then(
      () => {
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  };
  return (
    <div class="quiet-switch stack">
      <label class="row">
        <Icon name={isOn ? 'bellOff' : 'bell'} />
        <span class="grow">{t('doNotDisturb')}</span>
        <select
          class={isOn ? 'input quiet-select on' : 'input quiet-select'}
          value={isOn ? 'on' : 'off'}
          onChange={(event) => {
            choose(event.currentTarget.value as QuietChoice);
            // What it shows next is what the agent says.
            event.currentTarget.value = isOn ? 'on' : 'off';
          }}
        >
          {isOn && <option value="on">{until === undefined ? t('quietOn') : t('quietOnUntil', until)}</option>}
          <option value="off">{t('quietOff')}</option>
          {quietDurations.map((choice) => (
            <option key={choice} value={choice}>
              {choice === 'tomorrow' ? t('quietTomorrow', formatUntil(tomorrowMorning(now), now, locale())) : t(words[choice])}
            </option>
          ))}
        </select>
      </label>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { CallChip } from '../ui/CallChip.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { controlOf, Field } from './Field.tsx';

/** Plays the other side of simulated calls, so that everything can be tried without a phone. */
export function SimulatorCard() {
  const { state } = useApp();
  const { lines, calls } = state.value;
  const simulators = lines.filter((line) => line.type === 'simulator');
  const [simulator] = simulators;
  const simulated = calls.filter((call) => call.endReason === undefined && simulators.some((line) => line.id === call.lineId));
  return (
    <Card id="simulator" title={t('simulatorTitle')} intro={t('simulatorIntro')}>
      {simulator === undefined ? <p class="soft">{t('simulatorNone')}</p> : <Ring lineId={simulator.id} />}
      {simulated.length > 0 && (
        <ul class="list">
          {simulated.map((call) => (
            <SimulatedCall key={call.id} call={call} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Ring({ lineId }: { lineId: string }) {
  const { request } = useApp();
  const number = useSignal('+49 30 609854-180');
  const name = useSignal('Erika Mustermann');
  const problem = useSignal<string | undefined>(undefined);
  const ring = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [caller, shown] = [number.value.trim(), name.value.trim()];
    try {
      await request('simulator.ring', { lineId, ...(caller === '' ? {} : { number: caller }), ...(shown === '' ? {} : { name: shown }) });
      problem.value = undefined;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  const numberField = { id: 'ring-number', label: t('ringNumberLabel'), help: t('ringNumberHelp') };
  const nameField = { id: 'ring-name', label: t('ringNameLabel'), help: t('ringNameHelp') };
  return (
    <form class="stack" onSubmit={(event) => void ring(event)}>
      <div class="pair">
        <Field {...numberField}>
          <input
            {...controlOf(numberField)}
            inputMode="tel"
            autocomplete="off"
            value={number.value}
            onInput={(event) => (number.value = event.currentTarget.value)}
          />
        </Field>
        <Field {...nameField}>
          <input
            {...controlOf(nameField)}
            autocomplete="off"
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
        </Field>
      </div>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      <div class="row">
        <button type="submit" class="button">
          {t('ring')}
        </button>
      </div>
    </form>
  );
}

function SimulatedCall({ call }: { call: Call }) {
  const { request } = useApp();
  const problem = useSignal<string | undefined>(undefined);
  const act = (method: 'simulator.answer' | 'simulator.end') =>
    request(method, { callId: call.id }).then(
      () => {
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  const waits = call.direction === 'outbound' && (call.state === 'dialing' || call.state === 'ringing');
  return (
    <li class="list-row">
      <div class="row wrap">
        <span class="grow list-name">{callTexts(call, '').who}</span>
        <CallChip call={call} />
        {waits && (
          <button type="button" class="button" onClick={() => void act('simulator.answer')}>
            {t('otherAnswers')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void act('simulator.end')}>
          {t('otherEnds')}
        </button>
      </div>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </li>
  );
}

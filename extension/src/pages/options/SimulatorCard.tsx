import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { CallChip } from '../ui/CallChip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { controlOf, Field } from './Field.tsx';
import { Saving } from './saving.ts';
import { type Sample, samples } from './simulator/samples.ts';

/** Plays the other side of simulated calls, so that everything can be tried without a phone. */
export function SimulatorCard() {
  const { state } = useApp();
  const { lines, calls } = state.value;
  const simulators = lines.filter((line) => line.type === 'simulator');
  const [simulator] = simulators;
  const simulated = calls.filter((call) => call.endReason === undefined && simulators.some((line) => line.id === call.lineId));
  return (
    <Card id="simulator" title={t('simulatorTitle')} intro={t('simulatorIntro')}>
      {simulator === undefined ? <AddSimulator /> : <Ring lineId={simulator.id} />}
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

/** Beside real phones there is no simulator until somebody wants one. */
function AddSimulator() {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const problem = saving.problemElsewhere([]);
  const add = () => {
    const lines = app.state.value.settings?.lines ?? [];
    const taken = lines.map(({ id }) => id);
    const id = taken.includes('simulator') ? freeId(taken) : 'simulator';
    void saving.save({ lines: [...lines, { id, type: 'simulator' }] });
  };
  return (
    <>
      <p class="soft">{t('simulatorNone')}</p>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <div class="row">
        <button type="button" class="button" onClick={add}>
          <Icon name="add" />
          {t('simulatorAdd')}
        </button>
      </div>
    </>
  );
}

function freeId(taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`simulator${number}`)) {
    number += 1;
  }
  return `simulator${number}`;
}

function Ring({ lineId }: { lineId: string }) {
  const { request } = useApp();
  const number = useSignal('+49 30 609854-180');
  const name = useSignal('Erika Mustermann');
  const problem = useSignal<string | undefined>(undefined);
  const ring = async () => {
    const [caller, shown] = [number.value.trim(), name.value.trim()];
    try {
      await request('simulator.ring', { lineId, ...(caller === '' ? {} : { number: caller }), ...(shown === '' ? {} : { name: shown }) });
      problem.value = undefined;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  const take = (sample: Sample) => {
    number.value = sample.number;
    name.value = sample.name;
    void ring();
  };
  const numberField = { id: 'ring-number', label: t('ringNumberLabel'), help: t('ringNumberHelp') };
  const nameField = { id: 'ring-name', label: t('ringNameLabel'), help: t('ringNameHelp') };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void ring();
      }}
    >
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
      <div class="row wrap">
        <button type="submit" class="button main">
          {t('ring')}
        </button>
      </div>
      <fieldset class="group">
        <legend>{t('samplesLabel')}</legend>
        <div class="chips">
          {samples.map((sample) => (
            <button key={sample.id} type="button" class="button" onClick={() => take(sample)}>
              {t(sample.label)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function SimulatedCall({ call }: { call: Call }) {
  const { request } = useApp();
  const problem = useSignal<string | undefined>(undefined);
  const act = (method: 'simulator.answer' | 'simulator.end' | 'call.answer') =>
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
        {call.direction === 'inbound' && call.state === 'ringing' && (
          <button type="button" class="button main" onClick={() => void act('call.answer')}>
            {t('answer')}
          </button>
        )}
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

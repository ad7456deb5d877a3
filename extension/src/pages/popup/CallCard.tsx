import { useSignal } from '@preact/signals';
import { callTexts } from '../../common/call-texts.ts';
import type { Call, CallAction } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { CallChip } from '../ui/CallChip.tsx';
import { Direction, directionWords } from '../ui/Direction.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isOver } from './recent-calls.ts';

const methods = { answer: 'call.answer', hangUp: 'call.hangUp', hold: 'call.hold', resume: 'call.resume' } as const;
const order: readonly CallAction[] = ['answer', 'resume', 'hold', 'hangUp'];

/** One running call: who, where it is, what can be done. */
export function CallCard({ call }: { call: Call }) {
  const { request } = useApp();
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);

  const act = async (action: CallAction) => {
    if (busy.value) {
      return;
    }
    busy.value = true;
    problem.value = undefined;
    try {
      await request(methods[action], { callId: call.id });
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      busy.value = false;
    }
  };

  return (
    <li class="call pad stack">
      <div class="call-head">
        <div class="grow">
          <p class="who">{callTexts(call, '').who}</p>
          <CallDetails call={call} />
        </div>
        <CallChip call={call} />
      </div>
      {call.problem !== undefined && <Notice kind={isOver(call) ? 'problem' : 'hint'}>{call.problem.message}</Notice>}
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      {call.actions.length > 0 && (
        <div class="row wrap">
          {order
            .filter((action) => call.actions.includes(action))
            .map((action) => (
              <button
                key={action}
                type="button"
                class={`button ${look(action)}`}
                aria-disabled={busy.value}
                onClick={() => void act(action)}
              >
                {t(label(action, call))}
              </button>
            ))}
        </div>
      )}
    </li>
  );
}

function CallDetails({ call }: { call: Call }) {
  const { lines } = useApp().state.value;
  const lineName = lines.length > 1 ? lines.find((line) => line.id === call.lineId)?.name : undefined;
  const { detail } = callTexts(call, lineName ?? '');
  return (
    <p class="soft call-details">
      <Direction call={call} />
      <span>{detail === '' ? directionWords(call) : detail}</span>
    </p>
  );
}

function look(action: CallAction): string {
  return action === 'answer' ? 'main' : action === 'hangUp' ? 'end right' : '';
}

function label(action: CallAction, call: Call): TextKey {
  switch (action) {
    case 'answer':
      return 'answer';
    case 'hold':
      return 'hold';
    case 'resume':
      return 'resume';
    case 'hangUp':
      return call.state === 'ringing' && call.direction === 'inbound' ? 'reject' : 'hangUp';
  }
}

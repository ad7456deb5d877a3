import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Call, CallAction } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';

const methods = { answer: 'call.answer', hangUp: 'call.hangUp', hold: 'call.hold', resume: 'call.resume' } as const;
const order: readonly CallAction[] = ['answer', 'resume', 'hold'];

/** The buttons for what can be done with a call now, with others before the last, and why the last press did not work. */
export function CallActions({ call, children }: { call: Call; children?: ComponentChildren }) {
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

  const button = (action: CallAction) => (
    <button key={action} type="button" class={`button ${look(action)}`} aria-disabled={busy.value} onClick={() => void act(action)}>
      {t(label(action, call))}
    </button>
  );
  return (
    <>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      {(call.actions.length > 0 || children !== undefined) && (
        <div class="row wrap">
          {order.filter((action) => call.actions.includes(action)).map(button)}
          {children}
          {call.actions.includes('hangUp') && button('hangUp')}
        </div>
      )}
    </>
  );
}

function look(action: CallAction): string {
  return action === 'answer' ? 'main' : action === 'hangUp' ? 'end right' : '';
}

function label(action: CallAction, call: Call): TextKey {
  return action === 'hangUp' && call.state === 'ringing' && call.direction === 'inbound' ? 'reject' : action;
}

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { isOver } from '../calls/recent-calls.ts';
import { Ask } from '../ui/Ask.tsx';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';

/** Keeps a call without number and name. It asks first: after the call nothing brings them back. */
export function PrivateSwitch({ call }: { call: Call }) {
  const { request } = useApp();
  const asks = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const box = useRef<HTMLInputElement>(null);
  const isPrivate = call.private === true;
  const final = isPrivate && isOver(call);

  const set = async (wanted: boolean) => {
    asks.value = false;
    problem.value = undefined;
    box.current?.focus();
    try {
      await request('journal.annotate', { callId: call.id, private: wanted });
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <div class="stack private-switch">
      <label class="check">
        <input
          ref={box}
          type="checkbox"
          checked={isPrivate}
          aria-disabled={final}
          onClick={(event) => {
            // The agent's word moves it.
            event.preventDefault();
            if (final) {
              return;
            }
            if (isPrivate) {
              void set(false);
            } else {
              asks.value = true;
            }
          }}
        />
        <span>
          {t('privateLabel')}
          <span class="hint block">{t(final ? 'privateFinal' : isPrivate ? 'privateRunning' : 'privateHelp')}</span>
        </span>
      </label>
      {asks.value && (
        <Ask
          title={t('privateQuestion')}
          yes={t('privateYes')}
          onYes={() => void set(true)}
          onNo={() => {
            asks.value = false;
            box.current?.focus();
          }}
        >
          <p>{t(isOver(call) ? 'privateQuestionOver' : 'privateQuestionRunning')}</p>
        </Ask>
      )}
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </div>
  );
}

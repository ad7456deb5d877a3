import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { DialForm } from '../calls/DialForm.tsx';
import { DialQuestion } from '../calls/DialQuestion.tsx';
import { DialModel } from '../calls/dial-model.ts';
import { RecentCalls } from '../calls/RecentCalls.tsx';
import { isOver } from '../calls/recent-calls.ts';
import { useApp } from '../ui/app.ts';
import { JournalLink } from '../ui/JournalLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CallsInHand } from './calls-in-hand.ts';
import { PanelCall } from './PanelCall.tsx';

const recentShown = 12;

/** The calls in hand; while nothing runs, a dial field and the last calls. */
export function CallsView() {
  const app = useApp();
  const dial = useMemo(() => new DialModel(app.request), [app]);
  useEffect(() => () => dial.dispose(), [dial]);
  const inHand = useMemo(() => new CallsInHand(app), [app]);
  useEffect(() => inHand.start(), [inHand]);
  /** The call that the person opened; null: none. */
  const chosen = useSignal<string | null | undefined>(undefined);
  const calls = inHand.calls.value;
  const ready = app.state.value.host === 'ready';
  const running = calls.some((call) => !isOver(call));
  const opened = chosen.value === null ? undefined : (calls.find(({ id }) => id === chosen.value) ?? mainCall(calls));

  return (
    <>
      <p class="only-heard" role="status">
        {calls.map((call) => heard(call))}
      </p>
      {!ready && calls.length > 0 && (
        <div class="pad">
          <Notice kind="warning">{t('panelAway')}</Notice>
        </div>
      )}
      {calls.length > 0 && (
        <section aria-label={t('callsTitle')}>
          <ul class="calls">
            {calls.map((call) => (
              <PanelCall
                key={call.id}
                call={call}
                dial={dial}
                open={call === opened || calls.length === 1}
                onToggle={
                  calls.length === 1
                    ? undefined
                    : () => {
                        chosen.value = call === opened ? null : call.id;
                      }
                }
                onDone={() => inHand.putAway(call)}
              />
            ))}
          </ul>
        </section>
      )}
      {ready && !running && (
        <>
          {calls.length === 0 && (
            <div class="idle">
              <h2>{t('panelIdleTitle')}</h2>
              <p class="soft">{t('panelIdleText')}</p>
            </div>
          )}
          <DialForm model={dial} focus={false} />
          <RecentCalls dial={dial} shown={recentShown} />
          <p class="pad">
            <JournalLink>{t('allCalls')}</JournalLink>
          </p>
        </>
      )}
      {ready && running && (
        <div class="pad stack dial-question">
          <DialQuestion model={dial} />
        </div>
      )}
    </>
  );
}

/** The call that is opened unless another was chosen: the one people talk in, else the newest. */
function mainCall(calls: readonly Call[]): Call | undefined {
  return calls.find(({ state }) => state === 'connected') ?? calls[0];
}

function heard(call: Call): string {
  const { who, state } = callTexts(call, '');
  return `${who}: ${state}. `;
}

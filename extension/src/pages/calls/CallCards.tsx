import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { CallCard } from './CallCard.tsx';
import { isOver } from './recent-calls.ts';

/** The running calls, and those that ended a moment ago with something to say; the others stand among the recent ones. */
export function CallCards() {
  const calls = useApp().state.value.calls.filter((call) => !isOver(call) || call.problem !== undefined);
  return (
    <>
      <p class="only-heard" role="status">
        {calls.map((call) => heard(call))}
      </p>
      {calls.length > 0 && (
        <section aria-label={t('callsTitle')}>
          <ul class="calls">
            {calls.map((call) => (
              <CallCard key={call.id} call={call} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function heard(call: Call): string {
  const { who, state } = callTexts(call, '');
  return `${who}: ${state}. `;
}

import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { LineUrls, ReceiverStatus } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { useApp } from '../../ui/app.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Card } from '../Card.tsx';
import { Saving } from '../saving.ts';
import { PhoneEventsRow } from './PhoneEventsRow.tsx';
import { PhoneEvents } from './phone-events.ts';
import { ReceiverForm } from './ReceiverForm.tsx';
import { withReach } from './receiver-reach.ts';

/** How phones tell of calls: the addresses to enter in each, whether anything came, and who may send. */
export function PhoneEventsCard() {
  const app = useApp();
  const events = useMemo(() => new PhoneEvents(app), [app]);
  const reaching = useMemo(() => new Saving(app), [app]);
  // What there is to enter depends on the lines and the receiver, so it is asked anew when the settings change.
  const occasion = useComputed(() => [app.state.value.host, app.state.value.settings] as const);
  useSignalEffect(() => {
    if (occasion.value[0] === 'ready') {
      void events.load();
    }
  });
  useEffect(() => app.on('receiver.heard', (heard) => events.hear(heard)), [app, events]);

  const { settings, lines } = app.state.value;
  const answer = events.answer.value;
  const problem = events.problem.value ?? reaching.problemElsewhere([]);
  const reach = (line: LineUrls) => {
    if (settings !== undefined && line.listen !== undefined) {
      const phones = (answer?.lines ?? []).map(({ lineId }) => settings.lines.find(({ id }) => id === lineId));
      void reaching.save({ receiver: withReach(settings.receiver, line.listen, phones) });
    }
  };
  return (
    <Card id="events" title={t('eventsTitle')} intro={t('eventsIntro')}>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      {answer !== undefined && (
        <>
          <ReceiverState receiver={answer.receiver} />
          {events.stray.value !== undefined && <Notice kind="warning">{events.stray.value.message}</Notice>}
          {answer.lines.length === 0 && <p class="soft">{t('eventsNone')}</p>}
          <ul class="list">
            {answer.lines.map((line) => (
              <PhoneEventsRow
                key={line.lineId}
                events={events}
                line={line}
                name={lines.find(({ id }) => id === line.lineId)?.name ?? line.lineId}
                isOnly={answer.lines.length === 1}
                onReach={() => reach(line)}
              />
            ))}
          </ul>
        </>
      )}
      {settings !== undefined && <ReceiverForm settings={settings} />}
    </Card>
  );
}

/** Whether events can come at all, and from where. */
function ReceiverState({ receiver }: { receiver: ReceiverStatus }) {
  const { listening, needed, inNetwork, allow, problem } = receiver;
  if (!needed && problem === undefined) {
    return null;
  }
  return (
    <>
      {problem !== undefined && <Notice kind="problem">{problem.message}</Notice>}
      {listening.length > 0 && (
        <div class="row wrap">
          <span class={`rb-state ${inNetwork ? 'rb-held' : 'rb-connected'}`}>
            <i class="rb-shape" />
            {t(inNetwork ? 'receiverInNetwork' : 'receiverHere')}
          </span>
          <p class="hint">
            {t('receiverListens', listening.join(', '))}
            {inNetwork && allow.length > 0 && <span class="block">{t('receiverAllows', allow.join(', '))}</span>}
          </p>
        </div>
      )}
      {inNetwork && allow.length === 0 && <Notice kind="warning">{t('receiverOpen')}</Notice>}
    </>
  );
}

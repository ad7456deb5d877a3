import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../common/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PhoneEvents } from './phone-events.ts';

/** Writes the addresses into the phone, once a person said that what stands there may go. What came of it stays honest: only a call shows it. */
export function WriteToPhone(props: { events: PhoneEvents; lineId: string; name: string; count: number }) {
  const { events, lineId, name, count } = props;
  const writing = events.writingOf(lineId);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    events.leave(lineId);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (writing?.state === 'asking') {
    return <WriteQuestion name={name} count={count} onWrite={() => void events.write(lineId)} onLeave={leave} />;
  }
  return (
    <>
      <button
        type="button"
        class="button"
        ref={button}
        aria-disabled={writing?.state === 'writing'}
        onClick={() => writing?.state !== 'writing' && events.askToWrite(lineId)}
      >
        {t(writing?.state === 'writing' ? 'eventWriting' : 'eventWrite')}
      </button>
      <div class="write-result" role="status">
        {writing?.state === 'done' && <Notice kind={writing.ok ? 'hint' : 'problem'}>{writing.message}</Notice>}
      </div>
    </>
  );
}

function WriteQuestion(props: { name: string; count: number; onWrite: () => void; onLeave: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="notice warning rb-ringing write-result" role="alertdialog" aria-labelledby="write-question">
      <i class="rb-shape" />
      <p id="write-question">{t('eventWriteQuestion', props.name, props.count)}</p>
      <div class="actions row">
        <button type="button" class="button main" onClick={props.onWrite}>
          {t('eventWriteYes')}
        </button>
        <button type="button" class="button" ref={keep} onClick={props.onLeave}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

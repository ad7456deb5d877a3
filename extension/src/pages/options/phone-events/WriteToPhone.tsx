import { useRef } from 'preact/hooks';
import { t } from '../../../common/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RowQuestion } from '../RowQuestion.tsx';
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
    return (
      <RowQuestion
        text={t('eventWriteQuestion', name, count)}
        yes={t('eventWriteYes')}
        kind="main"
        no={t('cancel')}
        onYes={() => void events.write(lineId)}
        onNo={leave}
      />
    );
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

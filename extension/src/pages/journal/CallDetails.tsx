import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { formatDay, formatDuration, formatTime } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { EraseQuestion, type Erasure } from '../calls/EraseQuestion.tsx';
import { rangMs } from '../calls/outcome.ts';
import { talkedMs } from '../calls/recent-calls.ts';
import { PastContact } from '../contacts/PastContact.tsx';
import { NoteField } from '../notes/NoteField.tsx';
import { PrivateSwitch } from '../notes/PrivateSwitch.tsx';
import { TagsField } from '../notes/TagsField.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { directionWords } from '../ui/Direction.tsx';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { Notice } from '../ui/Notice.tsx';

/** Everything about one past call, beside the list. */
export function CallDetails(props: {
  call: Call;
  lineName: string;
  onClose: () => void;
  onCall: (call: Call) => void;
  onOnlyNumber: (number: string) => void;
  onErased: (erased: number) => void;
}) {
  const { call } = props;
  const { who, detail, state, look } = callTexts(call, '');
  const number = call.remoteNumber;
  const erasure = useSignal<Erasure | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call, another question
  useEffect(() => {
    erasure.value = undefined;
    heading.current?.focus({ preventScroll: true });
  }, [call.id]);

  return (
    <aside
      class="details"
      aria-labelledby="details-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          props.onClose();
        }
      }}
    >
      <header class="details-head">
        <div class="grow">
          <h2 id="details-title" class="who" tabIndex={-1} ref={heading}>
            {call.private === true ? t('privateCaller') : who}
          </h2>
          {detail !== '' && <p class="soft">{detail}</p>}
          {call.remoteArea !== undefined && <p class="soft">{call.remoteArea}</p>}
        </div>
        <button type="button" class="button quiet icon-button" aria-label={t('close')} title={t('close')} onClick={props.onClose}>
          <Icon name="remove" />
        </button>
      </header>
      <div class="details-body">
        {number !== undefined && (
          <div class="row wrap">
            <button type="button" class="button main" onClick={() => props.onCall(call)}>
              <Icon name="phone" />
              {t(call.direction === 'inbound' ? 'callBack' : 'callAgain')}
            </button>
            <button type="button" class="button" onClick={() => props.onOnlyNumber(number)}>
              {t('historyAll')}
            </button>
            <CopyButton text={call.remoteDisplay ?? number} label={t('copyNumber')} />
          </div>
        )}
        <dl class="call-facts">
          <Fact name={t('factState')}>
            <span class={`rb-state rb-${look}`}>
              <i class="rb-shape" />
              {state}
            </span>
          </Fact>
          <Fact name={t('factDirection')}>{directionWords(call)}</Fact>
          <Fact name={t('factStarted')}>
            {formatDay(new Date(call.startedAt), new Date(), locale())}, {formatTime(new Date(call.startedAt), locale())}
          </Fact>
          <Lengths call={call} />
          <Fact name={t('filterLine')}>{props.lineName}</Fact>
        </dl>
        {call.problem !== undefined && <Notice kind="hint">{call.problem.message}</Notice>}
        {number !== undefined && <PastContact key={`contact-${call.id}`} call={call} number={number} />}
        <NoteField key={`note-${call.id}`} call={call} />
        <TagsField key={`tags-${call.id}`} call={call} />
        <PrivateSwitch key={`private-${call.id}`} call={call} />
        <div class="erase stack">
          {erasure.value === undefined ? (
            <div class="row wrap">
              <button
                type="button"
                class="button end"
                onClick={() => {
                  erasure.value = { callId: call.id };
                }}
              >
                <Icon name="erase" />
                {t('eraseCall')}
              </button>
              {number !== undefined && (
                <button
                  type="button"
                  class="button end"
                  onClick={() => {
                    erasure.value = { number, display: call.remoteDisplay ?? number };
                  }}
                >
                  {t('eraseNumber')}
                </button>
              )}
            </div>
          ) : (
            <EraseQuestion
              what={erasure.value}
              onErased={props.onErased}
              onCancel={() => {
                erasure.value = undefined;
                heading.current?.focus({ preventScroll: true });
              }}
            />
          )}
        </div>
      </div>
    </aside>
  );
}

/** How long it rang until it was answered or given up, and how long people talked. */
function Lengths({ call }: { call: Call }) {
  const talked = talkedMs(call);
  const rang =
    call.direction === 'inbound' && call.connectedAt !== undefined
      ? Date.parse(call.connectedAt) - Date.parse(call.startedAt)
      : rangMs(call);
  return (
    <>
      {rang !== undefined && <Fact name={t('factRang')}>{formatDuration(rang)}</Fact>}
      {talked !== undefined && <Fact name={t('factTalked')}>{formatDuration(talked)}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

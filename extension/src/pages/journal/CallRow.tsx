import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { formatDay, formatDuration, formatTime } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { CallMark } from '../calls/CallMark.tsx';
import { talkedMs } from '../calls/recent-calls.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import type { Row } from './list-layout.ts';

/** One past call in the list, with the heading of its day if it begins one. */
export function CallRow(props: {
  row: Row;
  /** Its place among all of the list, from 1; and how many those are, as far as is known. */
  place: number;
  of: number | undefined;
  lineName: string;
  open: boolean;
  /** The one row that the Tab key comes to. */
  tabStop: boolean;
  onOpen: () => void;
  onCall: (call: Call) => void;
}) {
  const { row, lineName } = props;
  const { call } = row;
  const { who, detail, state } = callTexts(call, '');
  const talked = talkedMs(call);
  const number = call.remoteNumber;
  const started = new Date(call.startedAt);
  return (
    <li
      class="call-item"
      aria-posinset={props.place}
      aria-setsize={props.of ?? -1}
      style={{ top: `${row.topPx}px`, height: `${row.heightPx}px` }}
    >
      {row.beginsDay && <h2 class="day">{formatDay(started, new Date(), locale())}</h2>}
      <div class="call-row">
        <button
          type="button"
          class="call-main"
          data-call={call.id}
          aria-expanded={props.open}
          tabIndex={props.tabStop ? 0 : -1}
          onClick={props.onOpen}
        >
          <CallMark call={call} />
          <span class="cell-who">
            <span class="cell-name">{call.private === true ? t('privateCaller') : who}</span>
            {detail !== '' && <span class="hint cell-number">{detail}</span>}
          </span>
          <span class="cell-note">
            {call.note !== undefined && <span class="note-snippet">{call.note}</span>}
            {call.tags !== undefined && <TagWords call={call} />}
          </span>
          <span class="hint cell-line">{lineName}</span>
          <span class="cell-outcome">{talked === undefined ? <span class="soft">{state}</span> : formatDuration(talked)}</span>
          <span class="cell-time">{formatTime(started, locale())}</span>
        </button>
        {number !== undefined && (
          <button
            type="button"
            class="button quiet icon-button"
            aria-label={t(call.endReason === 'missed' ? 'callBackTo' : 'callAgainTo', who)}
            title={t('call')}
            tabIndex={props.tabStop ? 0 : -1}
            onClick={() => props.onCall(call)}
          >
            <Icon name="phone" />
          </button>
        )}
      </div>
    </li>
  );
}

function TagWords({ call }: { call: Call }) {
  return (
    <span class="tag-words">
      {call.tags?.map((tag) => (
        <span key={tag} class="tag-word">
          {tag}
        </span>
      ))}
    </span>
  );
}

import { type Signal, useSignal } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import type { Call, JournalStats } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { DialQuestion } from '../calls/DialQuestion.tsx';
import type { DialModel } from '../calls/dial-model.ts';
import { useApp } from '../ui/app.ts';
import { count } from '../ui/count.ts';
import { Notice } from '../ui/Notice.tsx';
import { CallDetails } from './CallDetails.tsx';
import { CallListView } from './CallListView.tsx';
import type { CallList } from './call-list.ts';
import { changed, type Filter, isNarrow, noFilter } from './filter.ts';
import { useSelectedCall } from './use-selected-call.ts';

/** The list, and beside it the call that the person looks at. */
export function JournalCalls(props: {
  list: CallList;
  filter: Signal<Filter>;
  stats: JournalStats | undefined;
  lineNames: ReadonlyMap<string, string>;
  dial: DialModel;
}) {
  const { list, filter, dial, lineNames } = props;
  const selected = useSelectedCall();
  const erased = useSignal<number | undefined>(undefined);
  const onNearEnd = useCallback(() => void list.more(), [list]);
  const call = selected.call.value;
  const { state } = useApp();
  const onCall = (again: Call) => void dial.dialAgain(again, state.value.lines);
  const total = props.stats === undefined ? undefined : props.stats.total.inbound + props.stats.total.outbound;

  return (
    <div class={call === undefined ? 'journal-calls' : 'journal-calls with-details'}>
      <div class="journal-list">
        <p class="only-heard" role="status">
          {erased.value !== undefined && count(erased.value, 'erasedOne', 'erasedMany')}
        </p>
        {(dial.question.value !== undefined || dial.problem.value !== undefined) && (
          <div class="pad stack">
            <DialQuestion model={dial} />
          </div>
        )}
        {list.problem.value !== undefined && (
          <div class="pad">
            <Notice kind="problem">{list.problem.value}</Notice>
          </div>
        )}
        {list.calls.value.length === 0 ? (
          list.status.value === 'whole' && list.problem.value === undefined && <EmptyList filter={filter} />
        ) : (
          <CallListView
            calls={list.calls.value}
            total={total}
            openId={call?.id}
            lineNames={lineNames}
            onOpen={(opened) => selected.set(opened)}
            onCall={onCall}
            onNearEnd={onNearEnd}
          />
        )}
      </div>
      {call !== undefined && (
        <CallDetails
          call={call}
          lineName={lineNames.get(call.lineId) ?? call.lineId}
          onCall={onCall}
          onOnlyNumber={(number) => {
            filter.value = changed(noFilter, { number });
          }}
          onErased={(calls) => {
            erased.value = calls;
            selected.set(undefined);
          }}
          onClose={() => {
            selected.set(undefined);
            document.querySelector<HTMLElement>(`[data-call="${CSS.escape(call.id)}"]`)?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Why there is nothing, and what to do. */
function EmptyList({ filter }: { filter: Signal<Filter> }) {
  if (isNarrow(filter.value)) {
    return (
      <div class="empty-list">
        <h2>{t('journalNoMatch')}</h2>
        <button
          type="button"
          class="button"
          onClick={() => {
            filter.value = noFilter;
          }}
        >
          {t('filterReset')}
        </button>
      </div>
    );
  }
  return (
    <div class="empty-list">
      <h2>{t('journalEmptyTitle')}</h2>
      <p class="soft">{t('journalEmptyText')}</p>
      <button type="button" class="button" onClick={() => void chrome.runtime.openOptionsPage()}>
        {t('journalEmptyAction')}
      </button>
    </div>
  );
}

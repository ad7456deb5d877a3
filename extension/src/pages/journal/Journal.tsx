import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { JournalStats } from '../../common/contract.ts';
import { formatLength } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { DialModel } from '../calls/dial-model.ts';
import { EraseQuestion } from '../calls/EraseQuestion.tsx';
import { isOver } from '../calls/recent-calls.ts';
import { useApp } from '../ui/app.ts';
import { count } from '../ui/count.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMissedNews } from '../ui/missed-news.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { CallList } from './call-list.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import { forAgent } from './filter.ts';
import { JournalCalls } from './JournalCalls.tsx';
import { useAddress } from './use-address.ts';
import { useFigures } from './use-figures.ts';
import { useTags } from './use-tags.ts';

/** The page of all past calls: one filter, and under it the list and the figures. */
export function Journal() {
  const app = useApp();
  const { view, filter } = useAddress();
  const list = useMemo(() => new CallList(app.request), [app]);
  const dial = useMemo(() => new DialModel(app.request), [app]);
  const changes = useChanges(list);
  const { stats, problem } = useFigures(filter, changes);
  const tags = useTags(changes);
  // Who looks at this page has seen what was missed.
  useMissedNews();
  const asksErase = useSignal(false);
  const ready = useComputed(() => app.state.value.host === 'ready');
  // Once the agent was there, everything stays: somebody may be writing when it goes.
  const wasReady = useSignal(ready.value);
  useSignalEffect(() => {
    if (ready.value) {
      wasReady.value = true;
      void list.show(forAgent(filter.value, new Date()));
    }
  });
  const lineNames = useMemo(() => namesOfLines(app.state.value.lines, stats.value), [app.state.value.lines, stats.value]);
  const numberText = list.calls.value.find(({ remoteNumber }) => remoteNumber === filter.value.number)?.remoteDisplay;

  return (
    <div class="journal">
      <header class="journal-head">
        <img src="../icons/ringbridge-48.png" alt="" width="24" height="24" />
        <h1>{t('journalTitle')}</h1>
        <Summary stats={stats.value} />
        <div class="row wrap journal-actions">
          {wasReady.value && (
            <>
              <ExportMenu filter={() => forAgent(filter.value, new Date())} />
              <button
                type="button"
                class="button quiet"
                onClick={() => {
                  asksErase.value = true;
                }}
              >
                <Icon name="erase" />
                {t('eraseAll')}
              </button>
            </>
          )}
          <button type="button" class="button quiet" onClick={() => void chrome.runtime.openOptionsPage()}>
            <Icon name="settings" />
            {t('settings')}
          </button>
        </div>
      </header>
      <main class="journal-main">
        <HostNotice />
        {asksErase.value && (
          <div class="pad journal-question">
            <EraseQuestion
              what={{ all: true }}
              onErased={() => {
                asksErase.value = false;
              }}
              onCancel={() => {
                asksErase.value = false;
              }}
            />
          </div>
        )}
        {wasReady.value && (
          <>
            <FilterBar filter={filter} numberText={numberText} lines={lineNames} tags={tags.value} />
            <Tabs
              label={t('panelViews')}
              tabs={[
                { id: 'calls', title: t('journalCalls') },
                { id: 'figures', title: t('journalFigures') },
              ]}
              current={view.value}
              onChange={(id) => {
                view.value = id;
              }}
            >
              {view.value === 'calls' ? (
                <JournalCalls list={list} filter={filter} stats={stats.value} lineNames={lineNames} dial={dial} />
              ) : (
                <FiguresView
                  stats={stats.value}
                  problem={problem.value}
                  filter={filter}
                  lineNames={lineNames}
                  onShowCalls={() => {
                    view.value = 'calls';
                  }}
                />
              )}
            </Tabs>
          </>
        )}
      </main>
    </div>
  );
}

/** What is shown comes to. */
function Summary({ stats }: { stats: JournalStats | undefined }) {
  if (stats === undefined || stats.total.inbound + stats.total.outbound === 0) {
    return null;
  }
  const { inbound, outbound, missed, talkSeconds } = stats.total;
  return (
    <p class="soft journal-summary">
      {[
        count(inbound + outbound, 'callsOne', 'callsMany'),
        count(missed, 'missedMany', 'missedMany'),
        t('talkedFor', formatLength(talkSeconds)),
      ].join(' · ')}
    </p>
  );
}

/** Tells the list of what the journal has new; counts up each time. */
function useChanges(list: CallList) {
  const { state, on } = useApp();
  const changes = useSignal(0);
  const over = useComputed(() =>
    state.value.calls
      .filter(isOver)
      .map(({ id }) => id)
      .join(),
  );
  useEffect(
    () =>
      on('journal.changed', ({ callId }) => {
        void list.heard(callId);
        changes.value += 1;
      }),
    [on, list, changes],
  );
  useEffect(
    () =>
      over.subscribe((ids) => {
        if (ids !== '') {
          void list.refresh();
          changes.value += 1;
        }
      }),
    [over, list, changes],
  );
  return changes;
}

/** The lines of the settings, and those that are gone but have calls. */
function namesOfLines(
  lines: readonly { readonly id: string; readonly name: string }[],
  stats: JournalStats | undefined,
): ReadonlyMap<string, string> {
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  for (const { lineId } of stats?.lines ?? []) {
    names.set(lineId, names.get(lineId) ?? lineId);
  }
  return names;
}

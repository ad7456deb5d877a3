import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segments } from '../ui/Segments.tsx';
import { changed, type Filter, isNarrow, maxSearchLength, noFilter } from './filter.ts';
import { type RangeName, ranges } from './range.ts';

const rangeTexts: Readonly<Record<RangeName, TextKey>> = {
  all: 'rangeAll',
  today: 'rangeToday',
  yesterday: 'rangeYesterday',
  last7: 'rangeLast7',
  last30: 'rangeLast30',
  thisMonth: 'rangeThisMonth',
  lastMonth: 'rangeLastMonth',
  thisYear: 'rangeThisYear',
  custom: 'rangeCustom',
};

const kinds = ['all', 'inbound', 'outbound', 'missed'] as const;
type Kind = (typeof kinds)[number];
const kindTexts: Readonly<Record<Kind, TextKey>> = {
  all: 'filterAll',
  inbound: 'filterInbound',
  outbound: 'filterOutbound',
  missed: 'filterMissed',
};

/** Which calls are shown, in the list and in the figures. */
export function FilterBar(props: {
  filter: Signal<Filter>;
  /** The number of the filter as people read it. */
  numberText: string | undefined;
  /** Lines that have calls or could have some, by id. */
  lines: ReadonlyMap<string, string>;
  tags: readonly string[];
}) {
  const { filter, lines, tags } = props;
  const { range } = filter.value;
  const change = (parts: Parameters<typeof changed>[1]) => {
    filter.value = changed(filter.value, parts);
  };
  const kind: Kind = filter.value.missed ? 'missed' : (filter.value.direction ?? 'all');
  return (
    <search class="filters">
      <SearchField filter={filter} />
      <div class="filter-kinds">
        <span id="filter-kind" class="only-heard">
          {t('filterKind')}
        </span>
        <Segments
          name="kind"
          labelledBy="filter-kind"
          options={kinds.map((value) => ({ value, text: t(kindTexts[value]) }))}
          value={kind}
          onChange={(value) =>
            change({ missed: value === 'missed', direction: value === 'inbound' || value === 'outbound' ? value : undefined })
          }
        />
      </div>
      <Choice
        id="filter-range"
        label={t('filterRange')}
        value={range.name}
        options={ranges.map((name) => [name, t(rangeTexts[name])])}
        onChange={(name) => change({ range: { ...range, name: name as RangeName } })}
      />
      {range.name === 'custom' && (
        <>
          <DayField
            id="first-day"
            label={t('filterFirstDay')}
            value={range.firstDay}
            onChange={(firstDay) => change({ range: { ...range, firstDay } })}
          />
          <DayField
            id="last-day"
            label={t('filterLastDay')}
            value={range.lastDay}
            onChange={(lastDay) => change({ range: { ...range, lastDay } })}
          />
        </>
      )}
      {(lines.size > 1 || filter.value.lineId !== undefined) && (
        <Choice
          id="filter-line"
          label={t('filterLine')}
          value={filter.value.lineId ?? ''}
          options={[['', t('filterAllLines')], ...lines]}
          onChange={(lineId) => change({ lineId: lineId || undefined })}
        />
      )}
      {(tags.length > 0 || filter.value.tag !== undefined) && (
        <Choice
          id="filter-tag"
          label={t('tagsLabel')}
          value={filter.value.tag ?? ''}
          options={[['', t('filterAllTags')], ...withTag(tags, filter.value.tag).map((tag) => [tag, tag] as const)]}
          onChange={(tag) => change({ tag: tag || undefined })}
        />
      )}
      {filter.value.number !== undefined && (
        <span class="chip">
          {props.numberText ?? filter.value.number}
          <button
            type="button"
            class="chip-remove"
            aria-label={t('removeOf', props.numberText ?? filter.value.number)}
            onClick={() => change({ number: undefined })}
          >
            <Icon name="remove" />
          </button>
        </span>
      )}
      {isNarrow(filter.value) && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            filter.value = noFilter;
          }}
        >
          {t('filterReset')}
        </button>
      )}
    </search>
  );
}

const withTag = (tags: readonly string[], tag: string | undefined): readonly string[] =>
  tag === undefined || tags.includes(tag) ? tags : [tag, ...tags];

const pauseMs = 200;

/** What is typed narrows the list after a short pause. */
function SearchField({ filter }: { filter: Signal<Filter> }) {
  const { state } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const written = filter.value.search;
  useEffect(() => {
    // Somebody reset the filter, or came from elsewhere; what is being typed stays.
    if (field.current !== null && field.current.value.trim() !== written.trim()) {
      field.current.value = written;
    }
  }, [written]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="search-field">
      <span class="only-heard">{t('filterSearch')}</span>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        class="input"
        maxLength={maxSearchLength}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('filterSearchShort')}
        disabled={state.value.host === 'missing'}
        onInput={(event) => {
          const search = event.currentTarget.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            filter.value = changed(filter.value, { search });
          }, pauseMs);
        }}
      />
    </label>
  );
}

function Choice(props: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <>
      <label class="only-heard" for={props.id}>
        {props.label}
      </label>
      <select id={props.id} class="input filter-choice" value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

function DayField(props: { id: string; label: string; value: string | undefined; onChange: (value: string) => void }) {
  return (
    <label class="day-field">
      <span>{props.label}</span>
      <input
        id={props.id}
        type="date"
        class="input"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

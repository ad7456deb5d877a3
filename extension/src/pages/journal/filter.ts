/*
 * Which past calls are shown: what the person chose, what that means for the agent, and how it stands in the address of the
 * page, so that a reload, a bookmark and a link from elsewhere show the same calls.
 */
import type { CallDirection, JournalStatsParams } from '../../common/contract.ts';
import { type ChosenRange, type RangeName, ranges, timeRange } from './range.ts';

/** What the person chose. */
export interface Filter {
  readonly search: string;
  readonly direction?: CallDirection;
  readonly missed: boolean;
  readonly lineId?: string;
  readonly tag?: string;
  /** Only calls with this number. */
  readonly number?: string;
  readonly range: ChosenRange;
}

/** What the agent understands. */
export type AgentFilter = Omit<JournalStatsParams, 'callers'>;

/** The longest search that the agent takes. */
export const maxSearchLength = 200;

/** All calls. */
export const noFilter: Filter = { search: '', missed: false, range: { name: 'all' } };

/** Whether a filter leaves anything out. */
export function isNarrow(filter: Filter): boolean {
  return writeFilter(filter).size > 0;
}

/** What a filter means for the agent now. */
export function forAgent(filter: Filter, now: Date): AgentFilter {
  const { from, to } = timeRange(filter.range, now);
  const search = filter.search.trim();
  return {
    ...(search === '' ? {} : { search }),
    ...(filter.direction === undefined ? {} : { direction: filter.direction }),
    ...(filter.missed ? { missed: true } : {}),
    ...(filter.lineId === undefined ? {} : { lineId: filter.lineId }),
    ...(filter.tag === undefined ? {} : { tag: filter.tag }),
    ...(filter.number === undefined ? {} : { number: filter.number }),
    ...(from === undefined ? {} : { from: from.toISOString() }),
    ...(to === undefined ? {} : { to: to.toISOString() }),
  };
}

/** Puts a filter into words of an address. */
export function writeFilter(filter: Filter): URLSearchParams {
  const words = new URLSearchParams();
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') {
      words.set(key, value);
    }
  };
  put('search', filter.search.trim());
  put('direction', filter.direction);
  put('missed', filter.missed ? 'yes' : undefined);
  put('line', filter.lineId);
  put('tag', filter.tag);
  put('number', filter.number);
  if (filter.range.name !== 'all') {
    put('range', filter.range.name);
    put('first', filter.range.firstDay);
    put('last', filter.range.lastDay);
  }
  return words;
}

/** Reads them back; what makes no sense is left out. */
export function readFilter(words: URLSearchParams): Filter {
  const get = (key: string): string | undefined => words.get(key) || undefined;
  const direction = get('direction');
  const [lineId, tag, number] = [get('line'), get('tag'), get('number')];
  return {
    search: (get('search') ?? '').slice(0, maxSearchLength),
    missed: get('missed') === 'yes',
    range: readRange(get('range'), get('first'), get('last')),
    ...(direction === 'inbound' || direction === 'outbound' ? { direction } : {}),
    ...(lineId === undefined ? {} : { lineId }),
    ...(tag === undefined ? {} : { tag }),
    ...(number === undefined ? {} : { number }),
  };
}

function readRange(written: string | undefined, firstDay: string | undefined, lastDay: string | undefined): ChosenRange {
  const name: RangeName = ranges.find((range) => range === written) ?? 'all';
  return {
    name,
    ...(name === 'custom' && firstDay !== undefined ? { firstDay } : {}),
    ...(name === 'custom' && lastDay !== undefined ? { lastDay } : {}),
  };
}

/** A filter with parts replaced; a part that is `undefined` goes. */
export function changed(filter: Filter, parts: { readonly [K in keyof Filter]?: Filter[K] | undefined }): Filter {
  return Object.fromEntries(Object.entries({ ...filter, ...parts }).filter(([, value]) => value !== undefined)) as unknown as Filter;
}

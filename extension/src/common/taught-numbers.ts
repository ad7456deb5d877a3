/* What a person said is no phone number, for each site. Kept in the browser profile; when it gets too much, the oldest go. */
import { isRecord } from './record.ts';
import { StoredValue } from './stored-value.ts';

/** Something that looks like a number on a site and is none. */
export interface TaughtNumber {
  /** The host name of the document it stands in. */
  readonly host: string;
  /** What it would be as a number. */
  readonly e164: string;
  /** As it is written there. */
  readonly text: string;
}

/** How many are kept for one site, and in all. */
export const maxTaughtPerSite = 100;
export const maxTaught = 500;
/** Longest text and longest number that is kept. */
export const maxTaughtText = 64;
export const maxTaughtNumber = 32;
const maxHostLength = 260;

/** All of them in this browser profile, the oldest first. */
export const storedTaughtNumbers = new StoredValue<readonly TaughtNumber[]>('notNumbers', parse);

/** Whether a person said that this is no number on this site: the same number or the same text, whatever its spaces. */
export function isTaught(taught: readonly TaughtNumber[], host: string, number: Pick<TaughtNumber, 'e164' | 'text'>): boolean {
  return taught.some((known) => known.host === host && (known.e164 === number.e164 || asWritten(known.text) === asWritten(number.text)));
}

/** The list with one more; what is already on it becomes the newest. */
export function withTaught(taught: readonly TaughtNumber[], { host, e164, text }: TaughtNumber): readonly TaughtNumber[] {
  return parse([...withoutTaught(taught, host, e164), { host, e164, text: asWritten(text).slice(0, maxTaughtText) }]);
}

/** The list without one number of one site. */
export const withoutTaught = (taught: readonly TaughtNumber[], host: string, e164: string): readonly TaughtNumber[] =>
  taught.filter((known) => known.host !== host || known.e164 !== e164);

const asWritten = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads what is stored, and keeps it within its bounds. */
function parse(stored: unknown): readonly TaughtNumber[] {
  const perSite = new Map<string, number>();
  const newestFirst: TaughtNumber[] = [];
  for (const entry of Array.isArray(stored) ? (stored as unknown[]).toReversed() : []) {
    const kept = isRecord(entry) ? (perSite.get(String(entry.host)) ?? 0) : maxTaughtPerSite;
    if (newestFirst.length < maxTaught && kept < maxTaughtPerSite && isTaughtNumber(entry)) {
      perSite.set(entry.host, kept + 1);
      newestFirst.push({ host: entry.host, e164: entry.e164, text: entry.text });
    }
  }
  return newestFirst.reverse();
}

function isTaughtNumber(entry: unknown): entry is TaughtNumber {
  return isRecord(entry) && isText(entry.host, maxHostLength) && isText(entry.e164, maxTaughtNumber) && isText(entry.text, maxTaughtText);
}

const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxLength;

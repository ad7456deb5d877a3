/*
 * How numbers that name no country are read. The agent's settings say it; the background keeps a copy in the browser
 * profile, so that numbers are read the same way while the agent is not there, and so that pages hear of changes.
 */
import { isRecord } from './record.ts';
import { StoredValue } from './stored-value.ts';

/** The part of the settings that the number engine needs. */
export interface ReadingRules {
  /** Own country, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Regular expression of internal numbers. */
  readonly internalNumbers: string;
}

/** Before anything is known: the engine's own. */
const unknownRules: ReadingRules = { country: 'DE', internalNumbers: '' };

/** The rules that the agent said last. */
export const storedReadingRules = new StoredValue<ReadingRules>('readingRules', (stored) => {
  const { country, internalNumbers } = isRecord(stored) ? stored : {};
  return typeof country === 'string' && typeof internalNumbers === 'string' ? { country, internalNumbers } : unknownRules;
});

/* The colleagues that a person calls often. Kept in the browser profile, because they are a matter of taste, not of the phone. */
import type { Colleague } from './contract.ts';
import { isRecord } from './record.ts';
import { StoredValue } from './stored-value.ts';

/** Names a colleague. */
export type ColleagueName = Pick<Colleague, 'lineId' | 'number'>;

/** How many there may be; a list that long is no list of favourites any more. */
export const maxFavourites = 100;
const maxTextLength = 64;

/** The favourites, in the order in which they became ones. */
export const storedFavouriteColleagues = new StoredValue<readonly ColleagueName[]>('favouriteColleagues', parse);

/** Whether somebody is a favourite. */
export const isFavourite = (favourites: readonly ColleagueName[], colleague: ColleagueName): boolean =>
  favourites.some((favourite) => isSameColleague(favourite, colleague));

/** The list with or without somebody. */
export function withFavourite(
  favourites: readonly ColleagueName[],
  { lineId, number }: ColleagueName,
  on: boolean,
): readonly ColleagueName[] {
  const others = favourites.filter((favourite) => !isSameColleague(favourite, { lineId, number }));
  return on ? [...others, { lineId, number }].slice(-maxFavourites) : others;
}

/** Whether two names mean one colleague. */
export const isSameColleague = (one: ColleagueName, other: ColleagueName): boolean =>
  one.lineId === other.lineId && one.number === other.number;

function parse(stored: unknown): readonly ColleagueName[] {
  return (Array.isArray(stored) ? (stored as unknown[]) : [])
    .filter(isName)
    .map(({ lineId, number }) => ({ lineId, number }))
    .slice(-maxFavourites);
}

function isName(entry: unknown): entry is ColleagueName {
  return isRecord(entry) && isText(entry.lineId) && isText(entry.number);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= maxTextLength;

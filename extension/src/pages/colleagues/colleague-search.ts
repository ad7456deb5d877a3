import type { Colleague } from '../../common/contract.ts';
import { type ColleagueName, isFavourite } from '../../common/favourite-colleagues.ts';

/** The colleagues whose name or number has all the words, favourites first, those without a name last. Without words: all. */
export function searchColleagues(all: readonly Colleague[], words: string, favourites: readonly ColleagueName[]): readonly Colleague[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found = all.filter(({ name = '', number }) => {
    const text = `${plain(name)} ${number}`;
    return wanted.every((word) => text.includes(word));
  });
  const rank = (colleague: Colleague) => (isFavourite(favourites, colleague) ? 0 : colleague.name === undefined ? 2 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other), undefined, { numeric: true }));
}

/** What people call somebody: the name, without one the number. */
export const nameOf = ({ name, number }: Pick<Colleague, 'name' | 'number'>): string => name ?? number;

/** Without accents and capitals, so that "ozturk" finds Öztürk. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

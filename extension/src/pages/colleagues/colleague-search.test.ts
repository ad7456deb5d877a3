import { expect, test } from 'vitest';
import type { Colleague } from '../../common/contract.ts';
import { searchColleagues } from './colleague-search.ts';

const colleague = (number: string, name?: string): Colleague => ({
  lineId: 'nfon',
  number,
  ...(name === undefined ? {} : { name }),
  line: 'idle',
  presence: 'unknown',
  isSelf: false,
});
const all = [colleague('112'), colleague('103', 'Çağla Öztürk'), colleague('101', 'Erika Mustermann'), colleague('20', 'Werkstatt')];
const found = (words: string, favourites: string[] = []) =>
  searchColleagues(
    all,
    words,
    favourites.map((number) => ({ lineId: 'nfon', number })),
  ).map(({ number }) => number);

test.each([
  ['', ['103', '101', '20', '112']],
  ['ozturk', ['103']],
  ['ÖZT', ['103']],
  ['muster eri', ['101']],
  ['1', ['103', '101', '112']],
  ['nobody', []],
])('“%s” finds them by name', (words, numbers) => {
  expect(found(words)).toEqual(numbers);
});

test('favourites come first', () => {
  expect(found('', ['20'])).toEqual(['20', '103', '101', '112']);
});

import { expect, test } from 'vitest';
import { isFavourite, maxFavourites, storedFavouriteColleagues, withFavourite } from './favourite-colleagues.ts';

const erika = { lineId: 'nfon', number: '101' };

test('somebody becomes a favourite once and is none any more', () => {
  const twice = withFavourite(withFavourite([], erika, true), erika, true);

  expect(twice).toEqual([erika]);
  expect(isFavourite(twice, { ...erika })).toBe(true);
  expect(withFavourite(twice, erika, false)).toEqual([]);
});

test('the same number at another phone system is somebody else', () => {
  expect(isFavourite([erika], { lineId: 'other', number: '101' })).toBe(false);
});

test('what is stored may be anything', () => {
  const from = (favouriteColleagues: unknown) => storedFavouriteColleagues.from({ favouriteColleagues });

  expect(from(undefined)).toEqual([]);
  expect(from('101')).toEqual([]);
  expect(from([null, 7, { lineId: 'nfon' }, { lineId: 'nfon', number: '' }, { ...erika, more: 1 }])).toEqual([erika]);
  expect(from(Array.from({ length: 500 }, (_, index) => ({ lineId: 'nfon', number: `${index}` })))).toHaveLength(maxFavourites);
});

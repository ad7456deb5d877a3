import { getCountries } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { countryCodes, listCountries } from './countries.ts';

test('every country that numbers can belong to is offered', () => {
  expect([...countryCodes].sort()).toEqual([...getCountries()].sort());
});

test('the countries around here come first, the rest by name', () => {
  const names = listCountries('de').map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(['Deutschland', 'Österreich', 'Schweiz', 'Afghanistan']);
  expect(names.indexOf('Ägypten')).toBeLessThan(names.indexOf('Albanien'));
});

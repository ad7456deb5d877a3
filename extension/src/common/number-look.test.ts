import { expect, test } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { storedNumberLook } from './number-look.ts';

test.each([
  [undefined, { markStyle: 'underline', badge: true }],
  [
    { markStyle: 'background', badge: false },
    { markStyle: 'background', badge: false },
  ],
  [
    { markStyle: 'blinking', badge: 'yes' },
    { markStyle: 'underline', badge: true },
  ],
  ['none', { markStyle: 'underline', badge: true }],
])('what is stored as %j is the look %j', async (stored, look) => {
  stubStorage({ numberLook: stored });
  expect(await storedNumberLook.read()).toEqual(look);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NumberAnswer, NumberColleague } from '../../common/number-call.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { numberTexts, spoken } from './number-texts.ts';

beforeEach(() => vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } }));
afterEach(() => vi.unstubAllGlobals());

const found = { id: 1, text: '103', e164: '103', kind: 'internal' } as FoundNumber;
const answer = (colleague?: NumberColleague): NumberAnswer => ({
  host: 'ready',
  display: '103',
  kind: 'internal',
  lines: [],
  ...(colleague === undefined ? {} : { colleague }),
});

test('a colleague is told by name, and what they do by shape and word, seen and heard', () => {
  const texts = numberTexts(found, answer({ name: 'Eva', line: 'inUse', presence: 'away' }));
  expect(texts.person).toBe('Eva');
  expect(texts.states.map(({ look }) => look)).toEqual(['line-inUse', 'presence-away']);
  expect(spoken(texts, 1, 2)).toContain(['Eva', ...texts.states.map(({ word }) => word)].join(', '));
});

test('a number that is no colleague’s says nothing of anybody', () => {
  expect(numberTexts(found, answer())).toMatchObject({ person: '', states: [] });
});

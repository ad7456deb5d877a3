import { describe, expect, test } from 'vitest';
import type { LineField, LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { isSameItem, isStoredSecret, itemToSave, missingFields, newItem, withItem, withItemAt, withoutForgotten } from './item-draft.ts';

const field = (key: string, kind: LineField['kind'], more: Partial<LineField> = {}): LineField => ({
  key,
  kind,
  label: key,
  required: false,
  isListed: false,
  choices: [],
  ...more,
});
const type: LineTypeInfo = {
  type: 'yealink',
  name: 'Yealink desk phone',
  description: '',
  capabilities: ['dial'],
  fields: [field('address', 'url', { required: true }), field('password', 'secret'), field('timeoutMs', 'number', { default: '8000' })],
};
const desk = { id: 'desk', type: 'yealink', address: 'http://10.1.2.3', password: { hidden: true } };

describe('a new line', () => {
  test('is called like its type', () => {
    expect(newItem(type, [])).toEqual({ id: 'yealink', type: 'yealink', name: 'Yealink desk phone' });
  });

  test('gets the first id that is free', () => {
    expect(newItem(type, ['yealink', 'yealink2', 'desk']).id).toBe('yealink3');
  });
});

describe('saving a line', () => {
  test('keeps a stored password as it is', () => {
    expect(itemToSave(desk, type).password).toEqual({ hidden: true });
  });

  test('keeps the spaces of a new password', () => {
    expect(itemToSave({ ...desk, password: ' secret ' }, type).password).toBe(' secret ');
  });

  test('trims texts and leaves empty ones out', () => {
    expect(itemToSave({ ...desk, name: ' ', address: ' http://10.1.2.3 ' }, type)).toEqual(desk);
  });

  test('leaves out what is the default anyway', () => {
    expect(itemToSave({ ...desk, timeoutMs: '8000' }, type)).toEqual(desk);
  });

  test('makes numbers of digits', () => {
    expect(itemToSave({ ...desk, timeoutMs: '5000' }, type).timeoutMs).toBe(5000);
  });

  test('leaves it to the agent to refuse what is no number', () => {
    expect(itemToSave({ ...desk, timeoutMs: 'soon' }, type).timeoutMs).toBe('soon');
  });

  test('sees no difference in empty fields that were never there', () => {
    expect(isSameItem({ ...desk, name: '', timeoutMs: '' }, desk, type)).toBe(true);
  });
});

describe('required fields', () => {
  test('are missing while empty or blank', () => {
    expect(missingFields({ ...desk, address: ' ' }, type)).toEqual(['address']);
  });

  test('are there when a secret is stored', () => {
    const wantsPassword = { ...type, fields: [field('password', 'secret', { required: true })] };
    expect(missingFields(desk, wantsPassword)).toEqual([]);
  });
});

test.each([
  [{ hidden: true }, true],
  [{ secret: 'desk' }, true],
  ['plain', false],
  [undefined, false],
])('%j is a stored secret: %s', (value, expected) => {
  expect(isStoredSecret(value)).toBe(expected);
});

test('a saved line takes the place of the old one', () => {
  const soft: LineSettings = { id: 'soft', type: 'actionUrl' };
  expect(withItem<LineSettings>([desk, soft], { ...desk, name: 'New' })).toEqual([{ ...desk, name: 'New' }, soft]);
});

test('a removed line comes back where it was', () => {
  const [one, two] = [
    { id: 'one', type: 'x' },
    { id: 'two', type: 'x' },
  ];
  expect(withItemAt([one, two], desk, 1).map(({ id }) => id)).toEqual(['one', 'desk', 'two']);
});

test('a removed line does not come back twice', () => {
  expect(withItemAt([desk], desk, 0)).toEqual([desk]);
});

test.each([
  [{ hidden: true }, ['password']],
  [{ secret: 'line-desk' }, ['password']],
  [{ secret: 'all-phones' }, []],
])('a removed line with the password %j has forgotten %j', (password, forgotten) => {
  expect(withoutForgotten({ ...desk, password }).forgotten).toEqual(forgotten);
});

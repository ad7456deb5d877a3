import { beforeEach, expect, test, vi } from 'vitest';
import type { NumberInfo } from '../common/contract.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { MenuTitles } from './menu-titles-model.ts';

const preview = vi.fn(async (text: string): Promise<NumberInfo> => {
  if (!/\d/.test(text)) {
    throw new Error('no number');
  }
  return { dialled: text, display: `<${text}>`, kind: 'fixed', confirm: [] };
});
let titles: MenuTitles;

beforeEach(() => {
  stubChrome();
  preview.mockClear();
  titles = new MenuTitles(preview);
});

test('a selected number is shown as it would be dialled', async () => {
  expect(await titles.look('selection', '089 1')).toEqual({ title: 'menuCall <089 1>', visible: true });
});

test('a selection that is no number offers nothing', async () => {
  expect(await titles.look('selection', 'Erika')).toMatchObject({ visible: false });
});

test('a selection known to hold no number is not asked about', async () => {
  expect(await titles.look('selection', '')).toMatchObject({ visible: false });
  expect(preview).not.toHaveBeenCalled();
});

test('a selection that nothing is known of shows itself', async () => {
  expect(await titles.look('selection', undefined)).toEqual({ title: 'menuCallSelection %s', visible: true });
});

test('a phone link offers its number, any other link nothing', async () => {
  expect(await titles.look('link', 'TEL:1')).toEqual({ title: 'menuCall <tel:1>', visible: true });
  expect(await titles.look('link', 'https://a.example/1')).toMatchObject({ visible: false });
  expect(preview).toHaveBeenCalledTimes(1);
});

test('the same text is asked for once', async () => {
  await titles.look('selection', '1');
  await titles.look('selection', '1');
  expect(preview).toHaveBeenCalledTimes(1);
});

test('a title promises its own text only', async () => {
  await titles.look('selection', '1');
  expect(titles.promised('selection', '1')).toBe(true);
  expect(titles.promised('selection', '2')).toBe(false);
});

test('a selection that shows itself in the title is promised', () => {
  expect(titles.promised('selection', 'whatever')).toBe(true);
});

test('a link whose number was never shown is not', () => {
  expect(titles.promised('link', 'tel:1')).toBe(false);
});

import { expect, test } from 'vitest';
import { fileName } from './download.ts';

test('a file is named by its day', () => {
  expect(fileName('ringbridge', new Date(2026, 2, 5), 'csv')).toBe('ringbridge-2026-03-05.csv');
});

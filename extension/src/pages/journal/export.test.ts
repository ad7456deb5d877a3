import { expect, test } from 'vitest';
import { exportCalls } from './export.ts';

test('the parts are put together as they are, with the filter on each', async () => {
  const asked: unknown[] = [];
  const file = await exportCalls(
    (params) => {
      asked.push(params);
      return Promise.resolve(params.cursor === undefined ? { text: '\uFEFFa;b\r\n', next: 'x' } : { text: 'ä;2\r\n' });
    },
    { tag: 'VIP' },
    'excel',
  );
  // Blob.text() would drop the byte order mark.
  expect(Buffer.from(await file.arrayBuffer()).toString()).toBe('\uFEFFa;b\r\nä;2\r\n');
  expect(asked).toEqual([
    { tag: 'VIP', excel: true },
    { tag: 'VIP', excel: true, cursor: 'x' },
  ]);
});

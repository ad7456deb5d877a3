import { expect, test } from 'vitest';
import { readLong } from './long-text.ts';

const node = (data: string) => ({ data, length: data.length, isConnected: true }) as Text & { data: string; isConnected: boolean };
const filler = 'Nichts von Belang. '.repeat(2_000);
const phone = '089 1234567';

/** All that is found, and in how many steps. */
function read(text: Text) {
  const reading = readLong(text);
  let steps = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    steps += 1;
  }
  return { steps, read: step.value };
}

test('a number is found wherever the pieces part it, once', () => {
  for (let shift = 0; shift < 40; shift += 1) {
    const text = `${filler.slice(0, 9_975 + shift)} Tel. ${phone}, ${filler} Tel. ${phone}`;
    const { read: found, steps } = read(node(text));
    expect(steps).toBeGreaterThan(3);
    expect(found?.map(({ start, end }) => text.slice(start, end))).toEqual([phone, phone]);
  }
});

test('what changes or goes while it is read is left', () => {
  const changing = node(`${filler} Tel. ${phone}`);
  const first = readLong(changing);
  first.next();
  changing.data = `${filler} Fax`;
  expect(first.next()).toEqual({ done: true, value: undefined });

  const going = node(`${filler} Tel. ${phone}`);
  const second = readLong(going);
  second.next();
  going.isConnected = false;
  expect(second.next()).toEqual({ done: true, value: undefined });
});

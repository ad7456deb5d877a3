import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { NumberCounts } from './number-counts.ts';

interface Frame {
  readonly frameId: number;
  readonly documentId?: string;
}
let frames: readonly Frame[];
let session: Record<string, unknown>;

beforeEach(() => {
  frames = [{ frameId: 0 }, { frameId: 3 }];
  session = stubStorage({}, { webNavigation: { getAllFrames: async () => frames } }).session;
});

const report = (frameId: number, numbers: readonly string[], more: object = {}) => ({ tabId: 7, frameId, numbers, asked: false, ...more });

test('a number that stands in several frames counts once', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491', '+492']));
  await counts.report(report(3, ['+492', '+493']));
  expect(counts.count(7)).toBe(3);
  expect(counts.count(8)).toBeUndefined();
});

test('the last report of a frame counts', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491', '+492']));
  await counts.report(report(0, ['+491']));
  expect(counts.count(7)).toBe(1);
  await counts.report(report(0, []));
  expect(counts.count(7)).toBeUndefined();
});

test('that nothing was found is told to who asked', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, [], { asked: true }));
  expect(counts.count(7)).toBe(0);
});

test('a frame that was removed is noticed at the next report', async () => {
  const counts = new NumberCounts();
  await counts.report(report(3, ['+493']));
  frames = [{ frameId: 0 }];
  await counts.report(report(0, ['+491']));
  expect(counts.count(7)).toBe(1);
});

test('a document that gave way to another is noticed at the next report', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491'], { documentId: 'old' }));
  frames = [{ frameId: 0, documentId: 'new' }, { frameId: 3 }];
  await counts.report(report(3, ['+493']));
  expect(counts.count(7)).toBe(1);
});

test('a frame that shows another document has no numbers until it says so', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491']));
  await counts.report(report(3, ['+493']));
  await counts.left(7, 3);
  expect(counts.count(7)).toBe(1);
});

test('a tab that shows another page begins anew, and one that is closed is forgotten', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491'], { asked: true }));
  await counts.left(7, 0);
  expect(counts.count(7)).toBeUndefined();
  await counts.report(report(0, ['+491']));
  await counts.forget(7);
  expect(counts.count(7)).toBeUndefined();
  expect(session).toEqual({});
});

test('whoever shows the count hears that a page was left', async () => {
  const counts = new NumberCounts();
  await counts.report(report(0, ['+491']));
  const heard: (number | undefined)[] = [];
  counts.watch((tabId) => heard.push(counts.count(tabId)));
  await counts.left(7, 0);
  await counts.left(8, 0);
  expect(heard).toEqual([undefined]);
});

test('a background that was stopped knows the other frames still', async () => {
  await new NumberCounts().report(report(0, ['+491']));
  const counts = new NumberCounts();
  await counts.report(report(3, ['+493']));
  expect(counts.count(7)).toBe(2);
});

test('reports that come at once are all counted', async () => {
  const counts = new NumberCounts();
  await Promise.all([counts.report(report(0, ['+491'])), counts.report(report(3, ['+493']))]);
  expect(counts.count(7)).toBe(2);
});

test('a page full of frames does not fill the memory', async () => {
  frames = Array.from({ length: 300 }, (_, frameId) => ({ frameId }));
  const counts = new NumberCounts();
  await Promise.all(frames.map(({ frameId }) => counts.report(report(frameId, [`+49${frameId}`]))));
  expect(counts.count(7)).toBe(100);
});

test('a report that cannot be kept does not stop the next', async () => {
  const counts = new NumberCounts();
  frames = undefined as unknown as readonly Frame[];
  await counts.report(report(0, ['+491']));
  await counts.report(report(3, ['+493']));
  expect(counts.count(7)).toBe(1);
});

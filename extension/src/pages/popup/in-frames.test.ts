import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundNumber } from '../../content/features/numbers/found-number.ts';
import { listInFrame, showInFrame } from './in-frames.ts';

const worldKey = 'test.numbers';
const lifeKey = 'test.life';
const windowHeight = 600;

/** A number whose place is so far down the page; elements around it scroll when they can. */
function found(e164: string, top: number, more: Partial<FoundNumber> = {}, scrolls: readonly boolean[] = [true]): FoundNumber {
  let at = top;
  const around = scrolls.reduceRight<unknown>(
    (parentElement, can) => ({
      parentElement,
      scrollIntoView: () => undefined,
      scrollBy: (_x: number, y: number) => {
        at -= can ? y : 0;
      },
    }),
    null,
  );
  const range = { startContainer: { parentElement: around }, getBoundingClientRect: () => ({ top: at, bottom: at + 20 }) };
  return { id: top, range: range as unknown as Range, e164, text: '0', kind: 'fixed', ...more };
}

let emphasised: (FoundNumber | undefined)[];

function publish(numbers: readonly FoundNumber[]): void {
  vi.stubGlobal(worldKey, { directory: { all: () => numbers }, emphasise: (number?: FoundNumber) => emphasised.push(number) });
}
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', windowHeight);
  emphasised = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a frame', () => {
  test('lists its numbers as far as they are asked for', () => {
    publish([found('+491', 1), found('+492', 2, { extension: '5' }), found('+493', 3)]);
    expect(listInFrame(worldKey, lifeKey, 2)).toEqual([
      { e164: '+491', text: '0', kind: 'fixed' },
      { e164: '+492', text: '0', kind: 'fixed', extension: '5' },
    ]);
  });

  test('that does not look for numbers says so', () => {
    vi.stubGlobal(lifeKey, new AbortController());
    expect(listInFrame(worldKey, lifeKey, 2)).toBe('notLooking');
  });

  test('in which no script of ours lives says nothing', () => {
    expect(listInFrame(worldKey, lifeKey, 2)).toBeUndefined();
    const life = new AbortController();
    life.abort();
    vi.stubGlobal(lifeKey, life);
    expect(listInFrame(worldKey, lifeKey, 2)).toBeUndefined();
  });
});

describe('a number', () => {
  test('is emphasised for a while', () => {
    const number = found('+491', 100);
    publish([found('+490', 0), number]);
    expect(showInFrame(worldKey, '+491', 0, 4_000)).toBe(true);
    expect(emphasised).toEqual([number]);
    vi.advanceTimersByTime(4_000);
    expect(emphasised).toEqual([number, undefined]);
  });

  test('that is shown next keeps its emphasis for its own while', () => {
    publish([found('+491', 100), found('+492', 200)]);
    showInFrame(worldKey, '+491', 0, 4_000);
    vi.advanceTimersByTime(3_000);
    showInFrame(worldKey, '+492', 0, 4_000);
    vi.advanceTimersByTime(3_000);
    expect(emphasised).not.toContain(undefined);
  });

  test('in several places is shown in one after the other', () => {
    const places = [found('+491', 1), found('+491', 2)];
    publish([...places, found('+491', 3, { extension: '5' })]);
    for (const turn of [0, 1, 2]) {
      showInFrame(worldKey, '+491', turn, 1);
    }
    expect(emphasised).toEqual([places[0], places[1], places[0]]);
  });

  test('far down in a long element is scrolled to by whatever scrolls around it', () => {
    const number = found('+491', 5_000, {}, [false, true]);
    publish([number]);
    showInFrame(worldKey, '+491', 0, 1);
    expect(number.range.getBoundingClientRect().top).toBe(windowHeight / 2);
  });

  test('that is gone, or in a frame that looks no more, cannot be shown', () => {
    publish([]);
    expect(showInFrame(worldKey, '+491', 0, 1)).toBe(false);
    vi.unstubAllGlobals();
    expect(showInFrame(worldKey, '+491', 0, 1)).toBe(false);
  });
});

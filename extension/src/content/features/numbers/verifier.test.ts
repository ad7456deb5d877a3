import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageContext } from '../../feature.ts';
import { Verifier } from './verifier.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('long texts are not remembered', async () => {
  const asked = vi.fn(async ({ blocks }: { blocks: readonly unknown[] }) => blocks.map(() => []));
  const verifier = new Verifier({ ask: asked } as unknown as PageContext, new AbortController().signal);
  const ask = async (key: string): Promise<void> => {
    verifier.ask({ key, candidates: [], isOpen: () => true, answered: () => undefined });
    await vi.advanceTimersByTimeAsync(1_000);
  };
  await ask('short');
  await ask('short');
  expect(asked).toHaveBeenCalledTimes(1);
  await ask('long'.repeat(1_000));
  await ask('long'.repeat(1_000));
  expect(asked).toHaveBeenCalledTimes(3);
});

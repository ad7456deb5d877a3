import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LinkPreview } from './link-preview.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = () => vi.advanceTimersByTimeAsync(200);

test('shows what the agent makes of the template, once typing pauses', async () => {
  const request = vi.fn(async (_: string, params: { template: string }) => ({ url: `${params.template}!`, tab: 'reuse' }));
  const preview = new LinkPreview(request as never);
  preview.show('https://a.example/{e164}', '030 1');
  preview.show('https://b.example/{e164}', '030 1');
  await pause();
  expect(request).toHaveBeenCalledExactlyOnceWith('popup.preview', { template: 'https://b.example/{e164}', number: '030 1' });
  expect(preview.state.value).toEqual({ url: 'https://b.example/{e164}!' });
});

test('shows why there is no link', async () => {
  const preview = new LinkPreview((async () => Promise.reject(new Error('no such variable'))) as never);
  preview.show('https://a.example/{e146}', '030 1');
  await pause();
  expect(preview.state.value).toEqual({ problem: 'no such variable' });
});

test('a late answer to an old question changes nothing', async () => {
  const answers: ((value: unknown) => void)[] = [];
  const preview = new LinkPreview((() => new Promise((resolve) => answers.push(resolve))) as never);
  preview.show('https://old.example/', '1');
  await pause();
  preview.show('https://new.example/', '1');
  await pause();
  answers[1]?.({ url: 'new' });
  answers[0]?.({ url: 'old' });
  await pause();
  expect(preview.state.value).toEqual({ url: 'new' });
});

test('shows nothing without template or number', async () => {
  const request = vi.fn();
  const preview = new LinkPreview(request as never);
  preview.show('', '1');
  preview.show('https://a.example/', ' ');
  await pause();
  expect(request).not.toHaveBeenCalled();
  expect(preview.state.value).toBeUndefined();
});

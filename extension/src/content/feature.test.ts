import { expect, test, vi } from 'vitest';
import { startFeatures } from './feature.ts';
import { PageSettings } from './page-settings.ts';

const page = {
  send: () => undefined,
  ask: async () => undefined,
  prepare: () => undefined,
  isAlive: () => true,
  settings: new PageSettings([]),
};

test('a feature that throws does not stop the others', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const sound = vi.fn();
  const broken = (): never => {
    throw new Error('no');
  };

  startFeatures([broken, sound], new AbortController().signal, page);

  expect(sound).toHaveBeenCalledOnce();
  expect(complain).toHaveBeenCalledWith(expect.stringContaining('Ringbridge'), expect.any(Error));
});

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
  const init = vi.fn();
  const broken = {
    name: 'broken',
    init: () => {
      throw new Error('no');
    },
  };

  startFeatures([broken, { name: 'sound', init }], new AbortController().signal, page);

  expect(init).toHaveBeenCalledOnce();
  expect(complain).toHaveBeenCalledWith(expect.stringContaining('broken'), expect.any(Error));
});

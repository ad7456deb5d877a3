/** Every state of the small window that asks before a call. */
import type { Scene } from './scene.ts';

/** The window's scenes; its texts are in the language of the page. */
export function confirmScenes(): Scene[] {
  const confirm = (name: string, card: Scene['card']): Scene => ({
    name: `confirm-${name}`,
    page: 'confirm',
    state: { host: 'ready', lines: [], calls: [] },
    answers: {},
    ...(card === undefined ? {} : { card }),
  });
  const question = {
    kind: 'confirm',
    id: '1',
    display: '+43 1 234567',
    confirm: ['foreign'],
    numberKind: 'fixed',
    country: 'AT',
    more: 0,
  } as const;
  return [
    confirm('foreign', question),
    confirm('by-page', {
      ...question,
      display: '+49 900 123456',
      confirm: ['premium'],
      numberKind: 'premium',
      country: 'DE',
      site: 'shop.example',
      more: 2,
    }),
    confirm('gone', undefined),
  ];
}

import { beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import type { Dialler } from './dialler.ts';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly visible?: boolean;
}
type Clicked = (info: { readonly menuItemId: string }, tab: { readonly id: number }) => void;
let items: Map<string, Item>;
let click: Clicked;
let orders: unknown[];

beforeEach(async () => {
  vi.resetModules();
  items = new Map();
  orders = [];
  const silent = { addListener: () => undefined };
  stubStorage(
    { siteModes: { others: 'on', rules: [{ pattern: 'crm.example', mode: 'onDemand' }] } },
    {
      contextMenus: {
        removeAll: async () => items.clear(),
        create: (item: Item) => void items.set(item.id, item),
        update: async (id: string, change: Partial<Item>) => void items.set(id, { ...(items.get(id) as Item), ...change }),
        onClicked: {
          addListener: (clicked: Clicked) => {
            click = clicked;
          },
        },
      },
      tabs: {
        onActivated: silent,
        query: async () => [{ url: 'https://crm.example/' }],
        sendMessage: async (tabId: number, order: unknown) => void orders.push([tabId, order]),
      },
      windows: { onFocusChanged: silent },
      webNavigation: { onCommitted: silent },
    },
  );
  // The browser's menu interface is taken when the module is loaded.
  const { serveMenus } = await import('./menus.ts');
  serveMenus({} as Dialler);
  await vi.waitFor(() => expect(items.size).toBe(4));
});

test('the search is offered where numbers are looked for on demand, and nowhere else', async () => {
  await vi.waitFor(() => expect(items.get('search')).toMatchObject({ title: 'menuSearch', visible: true }));
  await chrome.storage.local.set({ siteModes: { others: 'on' } });
  await vi.waitFor(() => expect(items.get('search')?.visible).toBe(false));
});

test('the search is done in the tab that was clicked in', async () => {
  click({ menuItemId: 'search' }, { id: 7 });
  await vi.waitFor(() => expect(orders).toEqual([[7, { type: 'numbers.look' }]]));
});

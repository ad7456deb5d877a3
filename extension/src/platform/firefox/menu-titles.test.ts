import { expect, test, vi } from 'vitest';
import { MenuTitles } from '../../background/menu-titles-model.ts';
import type { NumberInfo } from '../../common/contract.ts';
import { stubChrome } from '../../testing/fake-chrome.ts';

type Shown = (info: { readonly contexts: readonly string[]; readonly selectionText?: string; readonly linkUrl?: string }) => void;

const preview = vi.fn(async (text: string): Promise<NumberInfo> => ({ dialled: text, display: `<${text}>`, kind: 'fixed', confirm: [] }));

/** Opens the menu, and waits until it is drawn. Returns what its items became. */
async function openMenu(info: Parameters<Shown>[0]): Promise<ReadonlyMap<string, unknown>> {
  vi.resetModules();
  preview.mockClear();
  const items = new Map<string, unknown>();
  const refresh = vi.fn(async () => undefined);
  let shown: Shown | undefined;
  stubChrome({
    menus: {
      update: async (id: string, look: unknown) => void items.set(id, look),
      refresh,
      onShown: {
        addListener: (listener: Shown) => {
          shown = listener;
        },
      },
    },
  });
  // The browser's menu interface is taken when the module is loaded.
  const { keepMenuTitles } = await import('./menu-titles.ts');
  keepMenuTitles(new MenuTitles(preview), { selection: 'selection', link: 'link' });
  shown?.(info);
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
  return items;
}

test('a selected number is shown as it would be dialled', async () => {
  const items = await openMenu({ contexts: ['selection'], selectionText: ' 089 12 34 ' });
  expect(items.get('selection')).toEqual({ title: 'menuCall <089 12 34>', visible: true });
});

test.each(['Erika Mustermann', `All about 089 12 34: ${'a long text '.repeat(10)}`])(
  'of %j the agent hears nothing',
  async (selectionText) => {
    const items = await openMenu({ contexts: ['selection'], selectionText });
    expect(items.get('selection')).toMatchObject({ visible: false });
    expect(preview).not.toHaveBeenCalled();
  },
);

test('of a link that is no phone link the agent hears nothing', async () => {
  const items = await openMenu({ contexts: ['link'], linkUrl: 'https://a.example/0891234' });
  expect(items.get('link')).toMatchObject({ visible: false });
  expect(preview).not.toHaveBeenCalled();
});

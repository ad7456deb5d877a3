/* The menu behind the three dots, as the ARIA practices describe menu buttons. */
import { element } from '../top-layer/elements.ts';

/** One entry. */
export interface MenuItem {
  /** What it does, for whoever reads the tree. */
  readonly action: string;
  readonly label: string;
  /** Beside the label, such as that a line is down. */
  readonly hints?: readonly Node[];
  /** Begins a group. */
  readonly separated?: boolean;
  /** `event` is the press. */
  choose(event: MouseEvent): void;
}

/** With what it is opened: by pointer no entry is chosen yet, by keyboard the first or the last one. */
export type MenuStart = 'pointer' | 'first' | 'last';

/** What a menu tells. */
export interface MenuEvents {
  opened(): void;
  /** It closes while it has the focus. */
  givesFocus(start: MenuStart): void;
}

/** The menu of one button. */
export interface Menu {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  open(items: readonly MenuItem[], start: MenuStart): void;
  close(): void;
}

/** Creates the menu of a button, closed. */
export function createMenu(button: HTMLElement, label: string, events: MenuEvents): Menu {
  const list = element('div', { class: 'menu', role: 'menu', id: 'menu', tabindex: '-1', 'aria-label': label });
  let opened: MenuStart = 'pointer';
  list.hidden = true;
  const entries = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const focused = (): Element | null => (list.getRootNode() as ShadowRoot).activeElement;
  const focus = (index: number): void => {
    const all = entries();
    all.at(index % all.length)?.focus({ preventScroll: true });
  };

  const close = (): void => {
    if (!list.hidden) {
      const hadFocus = list.contains(focused());
      button.setAttribute('aria-expanded', 'false');
      if (hadFocus) {
        events.givesFocus(opened);
      }
      list.hidden = true;
    }
  };

  list.addEventListener('keydown', (event) => {
    const all = entries();
    const at = all.indexOf(focused() as HTMLElement);
    const ways: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at < 0 ? -1 : at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: close,
      Tab: close,
    };
    const way = Object.hasOwn(ways, event.key) ? ways[event.key] : undefined;
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!event.isTrusted || (way === undefined && !isLetter)) {
      return;
    }
    event.preventDefault();
    list.classList.remove('pointed');
    if (way === undefined) {
      const begins = (entry: HTMLElement): boolean => entry.textContent?.toLowerCase().startsWith(event.key.toLowerCase()) === true;
      [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins)?.focus({ preventScroll: true });
    } else {
      way();
    }
  });
  list.addEventListener('pointermove', (event) => {
    const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="menuitem"]') : null;
    if (event.isTrusted && entry !== null && entry !== focused()) {
      list.classList.add('pointed');
      entry.focus({ preventScroll: true });
    }
  });

  return {
    element: list,
    get isOpen() {
      return !list.hidden;
    },
    open(items, start) {
      opened = start;
      list.replaceChildren(...items.flatMap(drawItem));
      list.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      events.opened();
      if (start === 'pointer') {
        list.focus({ preventScroll: true });
      } else {
        list.classList.remove('pointed');
        focus(start === 'first' ? 0 : -1);
      }
    },
    close,
  };
}

function drawItem({ action, label, hints = [], separated = false, choose }: MenuItem): readonly HTMLElement[] {
  const item = element(
    'button',
    { type: 'button', class: 'item', role: 'menuitem', tabindex: '-1', 'data-action': action },
    label,
    ...hints,
  );
  item.addEventListener('click', (event) => event.isTrusted && choose(event));
  return separated ? [element('div', { class: 'line', role: 'separator' }), item] : [item];
}

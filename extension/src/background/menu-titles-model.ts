import type { NumberInfo } from '../common/contract.ts';
import { t } from '../common/i18n.ts';
import { phoneUri } from '../common/phone-uri.ts';

/** What a menu item is about. */
export type MenuTarget = 'selection' | 'link';

/** How an item looks. */
export interface MenuLook {
  readonly title: string;
  readonly visible: boolean;
}

const maxCached = 100;

/** Puts numbers into menu titles, and remembers what each title promises. */
export class MenuTitles {
  readonly #preview: (text: string) => Promise<NumberInfo>;
  readonly #cache = new Map<string, string>();
  readonly #promises = new Map<MenuTarget, string>();

  constructor(preview: (text: string) => Promise<NumberInfo>) {
    this.#preview = preview;
  }

  /**
   * The look of an item about a text. What is no number shows no item.
   * @param text - empty when it is known that there is none; absent when nothing is known
   */
  async look(target: MenuTarget, text: string | undefined): Promise<MenuLook> {
    this.#promises.delete(target);
    const asked = target === 'link' && text !== undefined ? phoneUri(text) : text;
    if (asked === undefined) {
      return this.unknown(target);
    }
    const display = asked === '' ? undefined : await this.#display(asked);
    if (display === undefined) {
      return { title: this.unknown(target).title, visible: false };
    }
    this.#promises.set(target, asked);
    return { title: t('menuCall', display), visible: true };
  }

  /** The look of an item while nothing is known: the selection shows itself, a link may lead anywhere. */
  unknown(target: MenuTarget): MenuLook {
    return target === 'selection' ? { title: t('menuCallSelection', '%s'), visible: true } : { title: t('menuCallLink'), visible: false };
  }

  /** Whether the title that was clicked showed this text's number, or the text itself. */
  promised(target: MenuTarget, text: string): boolean {
    const promise = this.#promises.get(target);
    return promise === undefined ? target === 'selection' : promise === text;
  }

  async #display(text: string): Promise<string | undefined> {
    const cached = this.#cache.get(text);
    if (cached !== undefined) {
      return cached;
    }
    try {
      const { display } = await this.#preview(text);
      this.#cache.set(text, display);
      const [oldest] = this.#cache.keys();
      if (this.#cache.size > maxCached && oldest !== undefined) {
        this.#cache.delete(oldest);
      }
      return display;
    } catch {
      // No number, or nobody there to ask: the item is not offered.
      return undefined;
    }
  }
}

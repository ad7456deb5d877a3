/*
 * The numbers of the page that the popup is about. They are asked of the page's frames, which know best, and asked again
 * whenever the background hears of a change. How a number is read out (`+49 30 609854-180`), and whose it is, the agent says,
 * for those that are shown.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CallContact, NumberInfo } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { countKey } from '../../common/page-numbers.ts';
import { lookForNumbers } from '../../common/page-orders.ts';
import { previewAsWritten } from '../../common/preview-as-written.ts';
import { listNumbers, notLooking, showNumber } from './in-frames.ts';
import { joinFrames, type TabNumber } from './tab-numbers.ts';

/**
 * What is known of the page: nothing yet; none of our scripts is there; it is being searched because somebody asked; or
 * the numbers of its frames. `looking` says how many of the frames look for numbers.
 */
export type PageNumbers =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'numbers'; readonly numbers: readonly TabNumber[]; readonly looking: 'all' | 'some' | 'none' };

const frameTimeoutMs = 2_000;
const searchTimeoutMs = 3_000;
const maxFrames = 100;

interface FrameAnswer {
  readonly frameId: number;
  readonly numbers: Awaited<ReturnType<typeof listNumbers>>;
}

/** The numbers of one tab. */
export class PageNumbersModel {
  readonly #tabId: number;
  readonly #request: PageConnection['request'];
  readonly #signal: AbortSignal;
  readonly #numbers = signal<PageNumbers>({ kind: 'loading' });
  readonly #infos = signal<ReadonlyMap<string, NumberInfo>>(new Map());
  readonly #owners = signal<ReadonlyMap<string, CallContact>>(new Map());
  readonly #asked = new Set<string>();
  readonly #turns = new Map<string, number>();
  #reads = 0;

  /** @param life - ends it with the popup */
  constructor(tabId: number, request: PageConnection['request'], life: AbortSignal) {
    this.#tabId = tabId;
    this.#request = request;
    this.#signal = life;
    const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
      if (area === 'session' && countKey(tabId) in changes) {
        void this.read();
      }
    };
    // From then on the frame looks for numbers.
    const loaded = (frame: { readonly tabId: number }): void => {
      if (frame.tabId === tabId) {
        void this.read();
      }
    };
    chrome.storage.onChanged.addListener(changed);
    chrome.webNavigation.onDOMContentLoaded.addListener(loaded);
    life.addEventListener(
      'abort',
      () => {
        chrome.storage.onChanged.removeListener(changed);
        chrome.webNavigation.onDOMContentLoaded.removeListener(loaded);
      },
      { once: true },
    );
  }

  /** What is known of the page. */
  get numbers(): ReadonlySignal<PageNumbers> {
    return this.#numbers;
  }

  /** What the agent says of numbers, by key; of those that it was asked about with {@link explain}. */
  get infos(): ReadonlySignal<ReadonlyMap<string, NumberInfo>> {
    return this.#infos;
  }

  /** Whose numbers they are, by key, where that is certain. */
  get owners(): ReadonlySignal<ReadonlyMap<string, CallContact>> {
    return this.#owners;
  }

  /** Asks the frames what stands there now. */
  async read(): Promise<void> {
    this.#reads += 1;
    const mine = this.#reads;
    const frames = ((await chrome.webNavigation.getAllFrames({ tabId: this.#tabId })) ?? []).slice(0, maxFrames);
    const answers = await Promise.all(frames.map(async ({ frameId }) => ({ frameId, numbers: await this.#ask(frameId) })));
    if (mine !== this.#reads || this.#signal.aborted) {
      return;
    }
    this.#numbers.value = describe(answers);
  }

  /** Has the page searched; what is found comes by itself. */
  async look(): Promise<void> {
    this.#reads += 1;
    this.#numbers.value = { kind: 'searching' };
    await lookForNumbers(this.#tabId);
    // A page that had been searched before has nothing new to tell.
    setTimeout(() => {
      if (this.#numbers.value.kind === 'searching' && !this.#signal.aborted) {
        void this.read();
      }
    }, searchTimeoutMs);
  }

  /** Shows a number on the page, each time in the next place where it stands; false when it is gone. */
  show({ frameId, key }: TabNumber): Promise<boolean> {
    const turn = this.#turns.get(key) ?? 0;
    this.#turns.set(key, turn + 1);
    return showNumber(this.#tabId, frameId, key, turn);
  }

  /**
   * Asks how a number is read out, what it is and whose, once; until then, and where nobody can tell, it is shown as the page writes
   * it. Only what lies on this computer is asked whose it is: what a person reads is nobody else's business.
   */
  async explain({ key, e164, text }: TabNumber): Promise<void> {
    if (this.#asked.has(key)) {
      return;
    }
    this.#asked.add(key);
    const info = await previewAsWritten((number) => this.#request('call.preview', { number }), e164, text);
    if (info !== undefined) {
      this.#infos.value = new Map(this.#infos.value).set(key, info);
    }
    const found = await this.#request('contact.find', { number: e164, local: true }).catch(() => undefined);
    if (found?.certain !== undefined) {
      this.#owners.value = new Map(this.#owners.value).set(key, found.certain);
    }
  }

  #ask(frameId: number): Promise<FrameAnswer['numbers']> {
    // A frame that hangs, in a loop of its page, must not hold up the others.
    const tooLong = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), frameTimeoutMs));
    return Promise.race([listNumbers(this.#tabId, frameId), tooLong]);
  }
}

function describe(answers: readonly FrameAnswer[]): PageNumbers {
  const ours = answers.filter(({ numbers }) => numbers !== undefined);
  const looking = ours.flatMap(({ frameId, numbers = notLooking }) => (numbers === notLooking ? [] : [{ frameId, numbers }]));
  if (ours.length === 0) {
    return { kind: 'closed' };
  }
  return {
    kind: 'numbers',
    numbers: joinFrames(looking),
    looking: looking.length === 0 ? 'none' : looking.length === ours.length ? 'all' : 'some',
  };
}

/* What the person chose about this page, as it is now: kept up to date while the page is open. */
import { type MarkStyle, type NumberLook, storedNumberLook } from '../common/number-look.ts';
import { modeOfDocument, type SiteMode, type SiteModes, storedSiteModes } from '../common/site-modes.ts';
import { isTaught, storedTaughtNumbers, type TaughtNumber } from '../common/taught-numbers.ts';

/** The choices that matter in one document. */
export class PageSettings {
  readonly #hosts: readonly string[];
  readonly #listeners = new Set<() => void>();
  #modes: SiteModes = storedSiteModes.from({});
  #look: NumberLook = storedNumberLook.from({});
  #taught: readonly TaughtNumber[] = [];

  /** @param hosts - of this document, then of the pages around it as far as they are known */
  constructor(hosts: readonly string[]) {
    this.#hosts = hosts;
  }

  /** What Ringbridge may do here. */
  get mode(): SiteMode {
    return modeOfDocument(this.#modes, this.#hosts);
  }

  /** How numbers are marked. */
  get markStyle(): MarkStyle {
    return this.#look.markStyle;
  }

  /** Whether the person said that this is no number on this site. */
  isTaught(number: Pick<TaughtNumber, 'e164' | 'text'>): boolean {
    return isTaught(this.#taught, this.#hosts[0] ?? '', number);
  }

  /** Tells that something changed, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void {
    this.#listeners.add(changed);
    signal.addEventListener('abort', () => this.#listeners.delete(changed), { once: true });
  }

  /** Reads everything, and keeps it up to date until the signal aborts. */
  async follow(signal: AbortSignal): Promise<void> {
    storedSiteModes.watch((modes) => this.#take(modes), signal);
    storedNumberLook.watch((look) => this.#take(undefined, look), signal);
    storedTaughtNumbers.watch((taught) => this.#take(undefined, undefined, taught), signal);
    const values = [storedSiteModes, storedNumberLook, storedTaughtNumbers];
    const stored: Record<string, unknown> = await chrome.storage.local.get(values.flatMap(({ keys }) => [...keys]));
    this.#take(storedSiteModes.from(stored), storedNumberLook.from(stored), storedTaughtNumbers.from(stored));
  }

  #take(modes = this.#modes, look = this.#look, taught = this.#taught): void {
    this.#modes = modes;
    this.#look = look;
    this.#taught = taught;
    for (const changed of [...this.#listeners]) {
      changed();
    }
  }
}

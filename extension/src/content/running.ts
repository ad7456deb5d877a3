import { type Feature, type PageContext, startFeatures } from './feature.ts';

/** Features that are started and stopped together, as often as it takes. */
export class Running {
  readonly #features: readonly Feature[];
  readonly #page: PageContext;
  readonly #life: AbortSignal;
  #run: AbortController | undefined;

  /** @param life - ends them for good */
  constructor(features: readonly Feature[], page: PageContext, life: AbortSignal) {
    this.#features = features;
    this.#page = page;
    this.#life = life;
  }

  /** Starts or stops them; does nothing when they are so already. */
  turn(on: boolean): void {
    if (on && this.#run === undefined && !this.#life.aborted) {
      this.#run = new AbortController();
      startFeatures(this.#features, AbortSignal.any([this.#run.signal, this.#life]), this.#page);
    } else if (!on) {
      this.#run?.abort();
      this.#run = undefined;
    }
  }

  /** Starts them anew where they run. */
  again(): void {
    if (this.#run !== undefined) {
      this.turn(false);
      this.turn(true);
    }
  }
}

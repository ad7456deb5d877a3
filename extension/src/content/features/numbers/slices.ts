/*
 * Runs work when the browser has nothing better to do, in slices that no person notices. A page that is never idle gets
 * its slices after a time limit, shorter ones. A hidden page gets none until it is seen.
 */
const sliceMs = 5;
// Also what is taken when less than that is left until the next frame: each turn costs something by itself.
const busySliceMs = 3;
const waitMs = 200;

const longestRestMs = 2_000;

/**
 * How long to rest after work that comes again and again, so that it takes no more than a share of the time. Work is timed by the
 * clock on the wall, which goes on while the machine does something else, or sleeps: nobody waits for that.
 * @param spentMs - how long the work took, in milliseconds
 * @param share - of the time, up to 1
 * @param leastMs - the shortest rest
 */
export const restAfter = (spentMs: number, share: number, leastMs: number): number =>
  Math.min(longestRestMs, Math.max(leastMs, spentMs / share));

/** Whether the slice is over. */
export type IsOver = () => boolean;

/** Work that is done bit by bit. */
export class Slices {
  /** How long all slices took so far, in milliseconds. */
  spentMs = 0;
  readonly #work: (isOver: IsOver) => boolean;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  /** @param work - does a bit of work until the slice is over; true when there is more */
  constructor(work: (isOver: IsOver) => boolean, signal: AbortSignal) {
    this.#work = work;
    this.#signal = signal;
    document.addEventListener('visibilitychange', () => this.#idle !== undefined && this.#request(), { signal });
    signal.addEventListener('abort', () => this.#cancel(), { once: true });
  }

  /** Goes on as soon as the browser is idle, at the earliest after a delay. */
  start(delayMs = 0): void {
    if (this.#signal.aborted || this.#timer !== undefined) {
      return;
    }
    if (delayMs > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.start();
      }, delayMs);
      return;
    }
    // Who asks again does not put off what was asked for.
    if (this.#idle === undefined) {
      this.#request();
    }
  }

  #request(): void {
    if (this.#idle) {
      cancelIdleCallback(this.#idle);
    }
    // A hidden page keeps the wish: visibilitychange comes back here.
    this.#idle = document.hidden ? 0 : requestIdleCallback((deadline) => this.#run(deadline), { timeout: waitMs });
  }

  #run(deadline: IdleDeadline): void {
    this.#idle = undefined;
    const begin = performance.now();
    const budget = Math.min(sliceMs, Math.max(busySliceMs, deadline.timeRemaining()));
    const end = begin + budget;
    const more = this.#work(() => performance.now() >= end);
    this.spentMs += performance.now() - begin;
    if (more) {
      this.start();
    }
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    if (this.#idle !== undefined) {
      cancelIdleCallback(this.#idle);
    }
  }
}

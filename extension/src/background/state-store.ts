import { type AppState, initialState } from '../common/app-state.ts';
import type { Call } from '../common/contract.ts';

const endedShownMs = 8_000;

/** What the agent said last, and whoever wants to know of changes. A cache: thrown away with the session. */
export class StateStore {
  #state: AppState = initialState;
  readonly #listeners = new Set<(state: AppState) => void>();

  /** The state now. */
  get state(): AppState {
    return this.#state;
  }

  /** Tells of every change, until the returned function is called. */
  subscribe(listener: (state: AppState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces parts of the state. */
  update(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  /** Replaces the whole state. */
  replace(state: AppState): void {
    this.#state = state;
    this.#tell();
  }

  /** Takes over one call as it is now; one that ended stays visible for a moment. */
  putCall(call: Call): void {
    this.update({ calls: withCall(this.#state.calls, call) });
    if (call.state === 'ended') {
      setTimeout(() => this.#dropEnded(call.id), endedShownMs);
    }
  }

  /** Adds a call that an answer brought; what a notification said of it meanwhile is newer and stays. */
  addCall(call: Call): void {
    if (!this.#state.calls.some((known) => known.id === call.id)) {
      this.putCall(call);
    }
  }

  #dropEnded(callId: string): void {
    const calls = this.#state.calls.filter((call) => call.id !== callId || call.state !== 'ended');
    if (calls.length !== this.#state.calls.length) {
      this.update({ calls });
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener(this.#state);
    }
  }
}

/** The calls with one of them replaced or added, newest first. */
export function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  const others = calls.filter((other) => other.id !== call.id);
  return [...others, call].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

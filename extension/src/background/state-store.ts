import { type AppState, initialState } from '../common/app-state.ts';
import type { Call, CallContacts } from '../common/contract.ts';

const overShownMs = 8_000;

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
    if (isOver(call)) {
      setTimeout(() => this.#dropOver(call.id), overShownMs);
    }
  }

  /** Adds a call that an answer brought; what a notification said of it meanwhile is newer and stays. */
  addCall(call: Call): void {
    if (!this.#state.calls.some((known) => known.id === call.id)) {
      this.putCall(call);
    }
  }

  /** Takes over what is known of who is on a call. */
  putContacts(contacts: CallContacts): void {
    const known = this.#state.contacts ?? [];
    this.update({ contacts: [...known.filter(({ callId }) => callId !== contacts.callId), contacts] });
  }

  #dropOver(callId: string): void {
    const calls = this.#state.calls.filter((call) => call.id !== callId || !isOver(call));
    if (calls.length !== this.#state.calls.length) {
      const contacts = (this.#state.contacts ?? []).filter(({ callId }) => calls.some(({ id }) => id === callId));
      this.update({ calls, contacts });
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener(this.#state);
    }
  }
}

/** Whether a call is no longer running. One that was only `sent` may be over without having ended, as far as is known. */
export function isOver(call: Call): boolean {
  return call.endReason !== undefined;
}

/** The calls with one of them replaced or added, newest first. */
export function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  const others = calls.filter((other) => other.id !== call.id);
  return [...others, call].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

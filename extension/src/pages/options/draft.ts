import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** What a person changed in a card and did not save yet, over what is saved. Keys left alone follow the saved values. */
export class Draft<T extends object> {
  readonly #saved: ReadonlySignal<T>;
  readonly #changes = signal<Partial<T>>({});

  /** As it would be after saving. */
  readonly value: ReadonlySignal<T>;
  /** Whether saving would change anything. */
  readonly dirty: ReadonlySignal<boolean>;

  constructor(saved: ReadonlySignal<T>) {
    this.#saved = saved;
    this.value = computed(() => ({ ...saved.value, ...this.#changes.value }));
    this.dirty = computed(() => !isSame(this.value.value, saved.value));
  }

  /** Changes some keys. */
  set(changes: Partial<T>): void {
    this.#changes.value = { ...this.#changes.value, ...changes };
  }

  /** Back to what is saved. */
  discard(): void {
    this.#changes.value = {};
  }

  /** The keys whose values differ from the saved ones. */
  changes(): Partial<T> {
    const saved = this.#saved.value;
    const entries = Object.entries(this.#changes.value).filter(([key, value]) => !isSame(value, saved[key as keyof T]));
    return Object.fromEntries(entries) as Partial<T>;
  }
}

/** Whether two values would be the same JSON; keys in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other;
  }
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

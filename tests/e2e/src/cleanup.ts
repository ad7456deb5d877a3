/** Takes back what a test started, last things first, whatever happened in between. */
export class Cleanup {
  readonly #steps: (() => unknown)[] = [];

  /** Remembers one thing to take back. */
  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Takes everything back; the first error is thrown after all steps ran. */
  async run(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw errors[0];
    }
  }
}

/* What a template gives for a number, asked of the agent while somebody types. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageConnection } from '../../common/page-connection.ts';

/** The link, or why there is none. */
export type LinkPreviewState = { readonly url: string } | { readonly problem: string } | undefined;

const pauseMs = 150;

/** Keeps the preview of one template up to date. */
export class LinkPreview {
  readonly #request: PageConnection['request'];
  readonly #state = signal<LinkPreviewState>(undefined);
  #wanted = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(request: PageConnection['request']) {
    this.#request = request;
  }

  /** What is known; nothing while a template or a number is missing. */
  get state(): ReadonlySignal<LinkPreviewState> {
    return this.#state;
  }

  /** Template or number changed. */
  show(template: string, number: string): void {
    clearTimeout(this.#pause);
    this.#wanted = `${template}\n${number}`;
    if (template === '' || number.trim() === '') {
      this.#state.value = undefined;
      return;
    }
    this.#pause = setTimeout(() => void this.#ask(template, number, this.#wanted), pauseMs);
  }

  async #ask(template: string, number: string, wanted: string): Promise<void> {
    const state = await this.#request('popup.preview', { template, number }).then(
      ({ url }) => ({ url }),
      (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
    );
    if (wanted === this.#wanted) {
      this.#state.value = state;
    }
  }
}

import type { RuntimeMessage } from '../common/runtime-messages.ts';

/** What a feature may know of the page it runs in. */
export interface PageContext {
  /** Tells the background; does nothing once the extension was updated under this page. */
  send(message: RuntimeMessage): void;
  /** False once the extension was updated or removed under this page: whoever sees it leaves everything to the browser. */
  isAlive(): boolean;
}

/** One thing that Ringbridge does in pages. Everything it starts ends with the signal. */
export interface Feature {
  /** For the console, when it breaks. */
  readonly name: string;
  init(signal: AbortSignal, page: PageContext): void;
}

/** Starts features; one that throws is reported and does not stop the others. */
export function startFeatures(features: readonly Feature[], signal: AbortSignal, page: PageContext): void {
  for (const feature of features) {
    try {
      feature.init(signal, page);
    } catch (error) {
      console.error(`Ringbridge: ${feature.name} does not work on this page`, error);
    }
  }
}

import type { PageLink } from './page-link.ts';
import type { PageSettings } from './page-settings.ts';

/** What a feature may know of the page it runs in. */
export interface PageContext extends PageLink {
  /** What the person chose about this page. Features of numbers start when it was read. */
  readonly settings: PageSettings;
}

/** Starts one thing that Ringbridge does in pages. Everything it starts ends with the signal. */
export type Feature = (signal: AbortSignal, page: PageContext) => void;

/** Starts features; one that throws is reported and does not stop the others. */
export function startFeatures(features: readonly Feature[], signal: AbortSignal, page: PageContext): void {
  for (const feature of features) {
    try {
      feature(signal, page);
    } catch (error) {
      console.error('Ringbridge: something does not work on this page', error);
    }
  }
}

import { contextReport } from '#platform/context-report.ts';
import type { Feature } from '../feature.ts';
import { linkClick } from './link-click.ts';
import { numbers } from './numbers/index.ts';
import { scripted } from './scripted.ts';

// What Ringbridge does in pages. A feature that is not listed here does not exist.

/** What is done with phone links, wherever Ringbridge is not switched off. */
export const linkFeatures: readonly Feature[] = [linkClick, scripted, contextReport];

/** What is done with numbers in the text: where the site is on, or once the person asked for it. */
export const numberFeatures: readonly Feature[] = [numbers];

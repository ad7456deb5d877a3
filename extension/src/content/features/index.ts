import { contextReport } from '#platform/context-report.ts';
import type { Feature } from '../feature.ts';
import { linkClick } from './link-click.ts';
import { scripted } from './scripted.ts';

/** What Ringbridge does in pages. A feature that is not listed here does not exist. */
export const features: readonly Feature[] = [linkClick, scripted, contextReport];

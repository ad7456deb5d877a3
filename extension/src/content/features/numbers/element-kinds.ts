/*
 * What an element does to the line of text it stands in. Decided by its name, which costs a look into a map; asking for
 * its style would make the browser compute styles and costs fifty times as much. Where the name may be wrong and it would
 * matter (a digit right at the edge), text-seam.ts asks for the style after all.
 */

import { nameOf } from './node-types.ts';

/** What stands between two texts that follow each other; the greater one wins. */
export const Gap = {
  /** Nothing: they are one line, without a space. */
  none: 0,
  /** A picture, a button, a field: one line with a space. */
  space: 1,
  /** The edge of a table cell. */
  cell: 2,
  /** `<br>` */
  line: 3,
  /** The edge of a block. */
  block: 4,
} as const;

/** One of {@link Gap}. */
export type Gap = (typeof Gap)[keyof typeof Gap];

/** The one of two that wins. */
export const greater = (one: Gap, other: Gap): Gap => (one > other ? one : other);

/** What an element is for the text. */
export interface ElementKind {
  /** At its beginning. */
  readonly before: Gap;
  /** At its end. */
  readonly after: Gap;
  /** What is inside is no text of the page, or none in which numbers are looked for. */
  readonly skipped: boolean;
}

const inline = kind(Gap.none);
const block = kind(Gap.block);

const kinds = new Map<string, ElementKind>();

function kind(gap: Gap, skipped = false): ElementKind {
  return { before: gap, after: gap, skipped };
}

function define(all: ElementKind, names: string): void {
  for (const name of names.split(' ')) {
    kinds.set(name, all);
  }
}

define(
  inline,
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rt ruby s slot small span strike strong sub sup time tt u var wbr',
);
define(kind(Gap.none, true), 'script style template noscript link meta title head datalist rp param source track area map');
define(block, 'body div p li ul ol dl tr table tbody section article header footer main nav h1 h2 h3 h4 address');
define(kind(Gap.space, true), 'img svg picture video audio canvas iframe object embed math input select textarea progress meter');
define(kind(Gap.space), 'button output');
define(kind(Gap.cell), 'td th dd');
// A term and what is said of it are one line.
define({ before: Gap.block, after: Gap.cell, skipped: false }, 'dt');
define(kind(Gap.line, true), 'br code kbd samp');
// Parts of a text in a picture may stand anywhere.
define(kind(Gap.line), 'tspan');
define(kind(Gap.block, true), 'pre hr');

/** The kind of an element. Custom elements are inline until a style says otherwise. */
export function kindOf(element: Element): ElementKind {
  const name = nameOf(element);
  return kinds.get(name) ?? (name.includes('-') ? inline : block);
}

/** Whether nothing inside is read. A picture is left out of the text around it; what is written in it is read all the same. */
export const isClosed = (element: Element): boolean => kindOf(element).skipped && nameOf(element) !== 'svg';

/*
 * The text of a *block*: what stands between two block edges, across inline elements and text nodes, with a map from
 * every character back to its node. `<td>`s of a row are one block, joined with tabs; `<br>` is a line break.
 *
 * Spaces and line breaks of the source are one space, as the browser shows them. Before the block stands its *lead*: the
 * end of the text above it, where labels ("Telefon:") and main numbers ("… -0", for an "-99") may be.
 */
import { anyDigit } from '../../../numbers/characters.ts';
import { Gap, greater } from './element-kinds.ts';
import { textNode } from './node-types.ts';
import { TextCursor } from './text-cursor.ts';
import { isParted } from './text-seam.ts';

/** A stretch of a text node in the text of its block. */
interface Segment {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly from: number;
  /** Where it begins in the block's own text. */
  readonly start: number;
}

/** A text as it is read, with a map back to its nodes. */
export interface ReadText {
  readonly text: string;
  /** How much of {@link text} is the lead: numbers in it belong to another block. */
  readonly leadLength: number;
  readonly nodes: readonly Text[];
  /** The place of a character. */
  placeOf(at: number): Place;
}

/** A place in a node. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

const longLength = 20_000;
const maxNodesBack = 60;
const maxNodes = 240;
const maxLength = 8_000;
const leadLength = 120;
const maxLeadNodes = 8;
// What stands further behind the lead does not hang on it, but for heads of columns.
const leadReach = 64;
const joints = ['', ' ', '\t', '\n', '\n'] as const;

/** Whether a text is a block of its own, and read in pieces. */
export const isLong = ({ length }: Text): boolean => length > longLength;

/** The text of one block. */
export class BlockText implements ReadText {
  /** The lead and the block's own text. */
  text = '';
  /** How much of {@link text} is the lead: numbers in it belong to another block. */
  leadLength = 0;
  /** The block's text nodes, in reading order. */
  readonly nodes: Text[] = [];
  readonly #segments: Segment[] = [];
  /** The last text that is more than space, if nothing but space came since. */
  #lastWords: Text | undefined;
  #endsInSpace = true;
  /** The last node of it; nothing where a long text follows. */
  #end: Node | undefined;

  /**
   * Reads the block that a text node is in. Where the block began too far above, its text is read from the node on.
   * @param above - the block that was read last, if the page cannot have changed since
   */
  static around(seed: Text, above?: BlockText): BlockText {
    const block = new BlockText();
    const back = block.#readTo(seed);
    const ahead = new TextCursor(seed, true);
    while (block.nodes.length < maxNodes && block.text.length < maxLength && ahead.step() && !isLong(ahead.node)) {
      block.#append(ahead.node, ahead.gap);
    }
    block.#end = isLong(ahead.node) ? undefined : ahead.passed;
    if (block.#hangsOnLead()) {
      block.#takeLead(back, above);
    }
    return block;
  }

  /** The place of a character. */
  placeOf(at: number): Place {
    const own = at - this.leadLength;
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle] as Segment).start <= own) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const segment = this.#segments[low] as Segment;
    return { node: segment.node, offset: segment.from + own - segment.start };
  }

  #hangsOnLead(): boolean {
    const digit = this.text.search(anyDigit);
    return digit >= 0 && (digit < leadReach || this.text.includes('\t'));
  }

  /** Reads from the beginning of the block to a text, if that is not too far; returns where the lead ends. */
  #readTo(seed: Text): TextCursor {
    let cursor = new TextCursor(seed, false);
    const nodes = [seed];
    const gaps: Gap[] = [];
    let { length } = seed;
    while (cursor.step()) {
      const { node, gap } = cursor;
      length += node.length;
      if (length > maxLength || nodes.length > maxNodesBack) {
        nodes.length = isLong(node) ? nodes.length : 1;
        cursor = new TextCursor(nodes.at(-1) ?? seed, false);
        break;
      }
      nodes.push(node);
      gaps.push(gap);
    }
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      this.#append(nodes[at] as Text, gaps[at] ?? Gap.none);
    }
    return cursor;
  }

  /** Puts the end of what stands above before the text. */
  #takeLead(cursor: TextCursor, above: BlockText | undefined): void {
    let lead = '';
    let { gap } = cursor;
    if (above !== undefined && above.text.length >= leadLength && above.#endsAt(cursor)) {
      lead = above.text + joints[gap];
    }
    for (let count = 0; count < maxLeadNodes && lead.length < leadLength && cursor.step(true); count += 1) {
      gap = greater(cursor.gap, gap);
      const words = collapsed(cursor.node.data.slice(-leadLength));
      // Space between cells is counted as it is in a block of its own, for their heads.
      if (words.trim() !== '' || gap <= Gap.cell) {
        lead = words + joints[gap] + (gap === Gap.none ? lead : lead.replace(/^ /, ''));
        gap = Gap.none;
      }
    }
    lead = lead.slice(-leadLength);
    this.leadLength = lead.length;
    this.text = lead + this.text;
  }

  /** Whether nothing but space lies between its end and what a cursor passed. */
  #endsAt({ beside }: TextCursor): boolean {
    let node = beside;
    while (node !== null && node.nodeType === textNode && collapsed((node as Text).data) === ' ') {
      node = node.previousSibling;
    }
    return node !== null && node === this.#end;
  }

  /** @param gap - what lies between the text before and this one */
  #append(node: Text, gap: Gap): void {
    const { data } = node;
    const before = gap === Gap.none ? this.#lastWords : undefined;
    this.#write(joints[before !== undefined && isParted(before, node, this.#endsInSpace || space.test(data[0] ?? '')) ? Gap.line : gap]);
    this.nodes.push(node);
    this.#lastWords = /\S/.test(data) ? node : before;
    if (!uneven.test(data)) {
      this.#segments.push({ node, from: 0, start: this.text.length });
      this.#write(data);
      return;
    }
    let done = 0;
    unevenSpace.lastIndex = 0;
    for (let match = unevenSpace.exec(data); match !== null; match = unevenSpace.exec(data)) {
      const { 0: space, index } = match;
      this.#take(node, data, done, index);
      this.#take(node, ' ', index, index + 1);
      done = index + space.length;
    }
    this.#take(node, data, done, data.length);
  }

  #take(node: Text, data: string, from: number, to: number): void {
    if (from >= to || (data === ' ' && this.#endsInSpace)) {
      return;
    }
    this.#segments.push({ node, from, start: this.text.length });
    this.#write(data === ' ' ? data : data.slice(from, to));
  }

  // Whether it ends in a space is noted: to look for it in a text that grows would take the square of its length.
  #write(words: string): void {
    if (words !== '') {
      this.text += words;
      this.#endsInSpace = space.test(words.slice(-1));
    }
  }
}

const uneven = /[\t\n\r\f]| {2}|^ $/;
const unevenSpace = /[\t\n\r\f ]{2,}|[\t\n\r\f]|^ $/g;
const space = /\s/;
const spaces = /[\t\n\r\f ]+/g;

const collapsed = (text: string): string => text.replace(spaces, ' ');

/* Finds the numbers of one document and keeps what is known of them true while the page changes. */
import { findCandidates } from '../../../numbers/candidates.ts';
import type { NumberMatch } from '../../../numbers/index.ts';
import type { PageContext } from '../../feature.ts';
import { BlockText } from './block-text.ts';
import { Changes } from './changes.ts';
import { Directory, type KnownBlock } from './directory.ts';
import { kindOf } from './element-kinds.ts';
import { isEligible, isForbidden } from './eligible.ts';
import { Marks } from './marks.ts';
import { PageNumber } from './page-number.ts';
import { PageRoots } from './page-roots.ts';
import { Scanner } from './scanner.ts';
import { Slices } from './slices.ts';
import { Verifier } from './verifier.ts';

// Of a page that never stands still at most this share of the time is spent on reading it again.
const shareOfTime = 1 / 50;
const settleMs = 100;

/** The numbers of one document. */
export class NumberFinder {
  readonly directory: Directory;
  readonly marks: Marks;
  readonly #page: PageContext;
  readonly #scanner = new Scanner((text) => this.#read(text));
  readonly #roots: PageRoots;
  readonly #slices: Slices;
  readonly #changes: Changes;
  readonly #verifier: Verifier;
  #spentMs = 0;
  #nodesWent = false;

  constructor(page: PageContext, signal: AbortSignal) {
    this.#page = page;
    this.marks = new Marks(page.settings.markStyle, signal);
    this.#roots = new PageRoots((root) => this.#takeIn(root));
    this.directory = new Directory(
      {
        accepts: (number) => !page.settings.isTaught(number),
        came: (number) => this.#mark(number),
        left: (number) => this.marks.remove(number),
      },
      () => this.#roots.all,
      signal,
    );
    this.#verifier = new Verifier(page, signal);
    this.#slices = new Slices((isOver) => this.#work(isOver), signal);
    this.#changes = new Changes(
      {
        changed: (text) => {
          this.directory.drop(text);
          this.#scanner.add(text);
        },
        came: (node) => this.#came(node),
        went: () => {
          this.#nodesWent = true;
        },
        done: () => this.#soon(),
      },
      signal,
    );
    signal.addEventListener('abort', () => this.directory.clear(), { once: true });
    this.#takeIn(document);
  }

  /** What the person chose about this page changed: the look of marks, what is no number. */
  applyChoices(): void {
    this.marks.setStyle(this.#page.settings.markStyle);
    this.directory.chooseAgain();
    this.marks.keep();
  }

  /** Reads the whole page again: the rules changed. */
  readAgain(): void {
    this.#verifier.forget();
    this.directory.clear();
    this.#scanner.add(document);
    for (const root of this.#roots.all) {
      this.#scanner.add(root);
    }
    this.#slices.start();
  }

  #takeIn(root: Document | ShadowRoot): void {
    this.#changes.watch(root);
    this.#scanner.add(root === document ? (document.body ?? document) : root);
    this.#roots.lookInside(root);
    this.#slices.start();
  }

  #came(node: Node): void {
    if (node.nodeType === Node.ELEMENT_NODE) {
      this.#roots.look(node as Element);
      this.#roots.lookInside(node as Element);
      this.#scanner.add(node);
    } else if (node.nodeType === Node.TEXT_NODE) {
      this.#scanner.add(node);
    }
  }

  /** The more the page makes us read, the longer we wait. */
  #soon(): void {
    const spent = this.#slices.spentMs - this.#spentMs;
    this.#spentMs = this.#slices.spentMs;
    this.#slices.start(Math.max(settleMs, spent / shareOfTime));
  }

  #work(isOver: () => boolean): boolean {
    if (isForbidden(document)) {
      this.directory.clear();
      this.#scanner.clear();
      return false;
    }
    if (this.#nodesWent) {
      this.#nodesWent = false;
      this.directory.prune();
    }
    const more = this.#scanner.work(isOver);
    this.marks.keep();
    return more;
  }

  #read(seed: Text): Text {
    // Scripts may be long and full of digits.
    if (seed.parentElement !== null && kindOf(seed.parentElement).skipped) {
      return seed;
    }
    const block = BlockText.around(seed);
    const last = block.nodes.at(-1) ?? seed;
    const known = this.directory.blockOf(seed);
    if (known?.text === block.text && isSame(known.nodes, block.nodes)) {
      return last;
    }
    const candidates = findCandidates(block.text);
    if (candidates.every(({ end }) => end <= block.leadLength) || !isEligible(seed)) {
      block.nodes.forEach((node) => void this.directory.drop(node));
      return last;
    }
    const taken: KnownBlock = { text: block.text, nodes: block.nodes, found: [], numbers: [] };
    this.directory.put(taken);
    this.#verifier.ask({ key: block.text, candidates, answered: (matches) => this.#fill(taken, numbersOf(block, matches)) });
    return last;
  }

  #fill(block: KnownBlock, numbers: readonly PageNumber[]): void {
    this.directory.fill(block, numbers);
    this.marks.keep();
  }

  #mark(number: PageNumber): void {
    this.marks.add(number);
    const root = number.start.node.getRootNode();
    if (root instanceof ShadowRoot) {
      this.marks.dress(root);
    }
  }
}

const isSame = (one: readonly Text[], other: readonly Text[]): boolean =>
  one.length === other.length && one.every((node, index) => node === other[index]);

const numbersOf = (block: BlockText, matches: readonly NumberMatch[]): PageNumber[] =>
  matches.filter(({ start }) => start >= block.leadLength).map((match) => new PageNumber(block, match));

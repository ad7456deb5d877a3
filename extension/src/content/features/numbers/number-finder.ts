/* Finds the numbers of one document and keeps what is known of them true while the page changes. */
import { numberLimits } from '../../../common/number-messages.ts';
import { type Candidate, findCandidates } from '../../../numbers/candidates.ts';
import type { NumberMatch } from '../../../numbers/index.ts';
import type { PageContext } from '../../feature.ts';
import { BlockText, isLong, type ReadText } from './block-text.ts';
import { Changes } from './changes.ts';
import { Directory, type KnownBlock } from './directory.ts';
import { Gap, kindOf } from './element-kinds.ts';
import { isEligible, isForbidden } from './eligible.ts';
import { elementNode, onlyTexts, textNode } from './node-types.ts';
import { PageNumber } from './page-number.ts';
import { PageRoots } from './page-roots.ts';
import { Scanner } from './scanner.ts';
import { type IsOver, restAfter, Slices } from './slices.ts';
import { type Question, Verifier } from './verifier.ts';

// Of a page that never stands still at most this share of the time is spent on reading it again.
const shareOfTime = 1 / 65;
const settleMs = 100;
// What changes meanwhile is held in memory; above that the whole page is read again when it is seen.
const maxWhileHidden = 5_000;

/** The numbers of one document. */
export class NumberFinder {
  readonly directory: Directory;
  /** Texts that are too long to be read at a stretch: the script of found numbers does it. */
  readonly longTexts = new Set<Text>();
  /** Whether a text that changed is not to be read now. */
  leavesAlone: (text: Text) => boolean = () => false;
  /** Called when there are such texts. */
  whenLong: () => void;
  /** What is done before all other work, until the slice is over; true when there is more of it. */
  first: (isOver: IsOver) => boolean = () => false;
  /** Whether a text was left out because the document was edited as a whole then. */
  hasEdited = false;
  readonly #found: () => void;
  readonly #scanner = new Scanner({
    read: (text) => this.read(text),
    meet: (element) => this.meet(element),
    meetInside: (node, every) => this.#roots.lookInside(node, every),
  });
  readonly #roots: PageRoots;
  readonly #slices: Slices;
  readonly #changes: Changes;
  readonly #verifier: Verifier;
  #spentMs = 0;
  #nodesWent = false;
  #isForbidden = false;
  /** What nothing is wrong with, for the time of a slice. */
  readonly #clean = new Set<Node>();
  /** What was read last, for the same time. */
  #last: BlockText | undefined;

  /** @param found - called whenever there are numbers, or texts that are too long */
  constructor(page: PageContext, found: () => void, signal: AbortSignal) {
    this.#found = found;
    this.whenLong = found;
    this.#roots = new PageRoots((root) => this.#takeIn(root), signal);
    this.directory = new Directory((number) => !page.settings.isTaught(number), signal);
    this.#verifier = new Verifier(page, signal);
    this.#slices = new Slices((isOver) => this.#work(isOver), signal);
    this.#changes = new Changes(
      {
        changed: (text) => {
          this.directory.touch(text);
          if (!this.leavesAlone(text)) {
            this.#scanner.add(text);
          }
        },
        came: (node) => this.#came(node),
        went: () => {
          this.#nodesWent = true;
        },
        done: () => {
          if (document.hidden && this.#scanner.waiting > maxWhileHidden) {
            this.#addAll();
          }
          this.#soon();
        },
      },
      signal,
    );
    signal.addEventListener('abort', () => this.directory.clear(), { once: true });
    this.#takeIn(document);
  }

  /** The shadow roots that are in the page now. */
  get roots(): readonly ShadowRoot[] {
    return this.#roots.all;
  }

  /** Whether something has not been read or asked yet. */
  get hasLeft(): boolean {
    return !this.#scanner.isDone || this.#verifier.isBusy;
  }

  /** Works as soon as the browser is idle. */
  start(): void {
    this.#slices.start();
  }

  /** Reads a text as soon as what changes is read. */
  readSoon(text: Text): void {
    this.#scanner.add(text);
    this.#soon();
  }

  /** Does not read a text that changed before it changes again. */
  leave(text: Text): void {
    this.#scanner.remove(text);
  }

  /** Looks for the shadow root of an element. */
  meet(element: Element): void {
    this.#roots.ask(element);
  }

  /** Asks this before others, if it still waits. */
  prefer(question: Question): void {
    this.#verifier.prefer(question);
  }

  /** Reads the whole page again: the rules changed. */
  readAgain(): void {
    this.#verifier.forget();
    this.directory.clear();
    this.hasEdited = false;
    this.#addAll();
    this.#slices.start();
  }

  #addAll(): void {
    this.#scanner.clear();
    for (const root of [document, ...this.#roots.all]) {
      this.#add(root);
    }
  }

  #takeIn(root: Document | ShadowRoot): void {
    this.#changes.watch(root);
    this.#add(root);
    this.#slices.start();
  }

  #add(root: Document | ShadowRoot): void {
    contentOf(root).forEach((node) => void this.#scanner.add(node));
  }

  #came(node: Node): void {
    if (node.nodeType === elementNode) {
      this.#scanner.add(node);
      this.#roots.lookSoon();
      // What is in a line changes what else is in it.
      const text = kindOf(node as Element).before === Gap.none ? firstText(node) : undefined;
      if (text !== undefined) {
        this.#scanner.add(text);
      }
    } else if (node.nodeType === textNode) {
      this.#scanner.add(node);
    }
  }

  /** The more the page makes us read, the longer we wait. */
  #soon(): void {
    const spent = this.#slices.spentMs - this.#spentMs;
    this.#spentMs = this.#slices.spentMs;
    this.#slices.start(restAfter(spent, shareOfTime, settleMs));
  }

  #work(isOver: IsOver): boolean {
    const wasForbidden = this.#isForbidden;
    this.#isForbidden = isForbidden(document);
    if (this.#isForbidden) {
      this.directory.clear();
      this.#scanner.clear();
      return false;
    }
    if (wasForbidden) {
      this.readAgain();
    }
    const more = this.first(isOver) || (this.#nodesWent && this.directory.prune(isOver)) || this.#scanner.work(isOver);
    this.#nodesWent &&= more;
    this.#clean.clear();
    this.#last = undefined;
    this.directory.display?.keep();
    return more;
  }

  /** Reads the block of a text, unless it is too long; returns the last text that was read with it. */
  read(seed: Text): Text {
    // Scripts may be long and full of digits.
    if (seed.parentElement !== null && kindOf(seed.parentElement).skipped) {
      return seed;
    }
    if (isLong(seed)) {
      this.longTexts.add(seed);
      this.whenLong();
      return seed;
    }
    const block = BlockText.around(seed, this.#last);
    this.#last = block;
    this.take(seed, block, undefined, this.#clean);
    return block.nodes.at(-1) ?? seed;
  }

  /** Takes in what may be numbers in a text; read now where it was not yet. */
  take(seed: Text, block: ReadText, found?: readonly Candidate[], clean = new Set<Node>()): void {
    const known = this.directory.blockOf(seed);
    const isKnown = known?.text === block.text && isSame(known.nodes, block.nodes);
    const candidates = isKnown ? [] : (found ?? findCandidates(block.text));
    const isEdited = document.designMode === 'on';
    this.hasEdited ||= isEdited;
    if (isEdited || !(isKnown || candidates.some(({ end }) => end > block.leadLength)) || !isEligible(seed, clean)) {
      block.nodes.forEach((node) => void this.directory.drop(node));
    } else if (!isKnown) {
      const taken: KnownBlock = { text: block.text, nodes: block.nodes, found: [], numbers: [] };
      this.directory.put(taken);
      this.#ask(taken, block, candidates);
    }
  }

  #ask(taken: KnownBlock, block: ReadText, candidates: readonly Candidate[]): void {
    const matches: NumberMatch[] = [];
    let open = 0;
    const questions: Question[] = [];
    for (let at = 0; at < candidates.length; at += numberLimits.candidates) {
      open += 1;
      questions.push({
        key: at === 0 ? block.text : `${at} ${block.text}`,
        candidates: candidates.slice(at, at + numberLimits.candidates),
        isOpen: () => this.directory.stands(taken),
        answered: (found) => {
          matches.push(...found);
          open -= 1;
          if (open === 0) {
            matches.sort((one, other) => one.start - other.start);
            this.#fill(taken, numbersOf(block, matches));
          }
        },
      });
    }
    taken.questions = questions;
    questions.forEach((question) => void this.#verifier.ask(question));
  }

  #fill(block: KnownBlock, numbers: readonly PageNumber[]): void {
    block.questions = undefined;
    this.directory.fill(block, numbers);
    if (block.numbers.length > 0) {
      this.#found();
    }
  }
}

/** The head is left out: it is no text of the page. */
const contentOf = (root: Document | ShadowRoot): readonly Node[] => {
  const { documentElement, body, head } = root as Document;
  return body ? [...documentElement.children].filter((child) => child !== head) : [documentElement ?? root];
};

const firstText = (node: Node): Text | undefined => (document.createTreeWalker(node, onlyTexts).nextNode() as Text | null) ?? undefined;

const isSame = (one: readonly Text[], other: readonly Text[]): boolean =>
  one.length === other.length && one.every((node, index) => node === other[index]);

const numbersOf = (block: ReadText, matches: readonly NumberMatch[]): PageNumber[] =>
  matches.filter(({ start }) => start >= block.leadLength).map((match) => new PageNumber(block, match));

/*
 * The numbers of one document: which text node holds which. How they are shown and looked up belongs to the script that
 * comes when there are some (../../found-numbers/).
 */
import type { FoundNumber, NumberDirectory } from './found-number.ts';
import type { PageNumber } from './page-number.ts';
import type { IsOver } from './slices.ts';
import type { Question } from './verifier.ts';

const tellMs = 300;

/** A block that was read, with its numbers. */
export interface KnownBlock {
  /** Empty when it has to be read again. */
  text: string;
  readonly nodes: readonly Text[];
  /** All that were found in it; those of the block it replaced until the answer is there. */
  found: readonly PageNumber[];
  /** Those of them that the person did not say are none. */
  numbers: readonly PageNumber[];
  /** What was asked about it and is not answered yet. */
  questions?: readonly Question[] | undefined;
}

/** Shows the numbers of a document and looks them up. */
export interface Display extends Omit<NumberDirectory, 'watch'> {
  came(number: PageNumber): void;
  left(number: PageNumber): void;
  /** Puts back what the page threw away. */
  keep(): void;
  emphasise(number: FoundNumber | undefined): void;
}

/**
 * A text holds its block itself, where only our scripts see it: in their world nodes are other objects than in the page's. A
 * WeakMap of hundreds of thousands would take tens of milliseconds each time it grows.
 */
const heldBlock = Symbol('block');

interface Holder {
  [heldBlock]?: KnownBlock;
}

/** All numbers that were found in a document. */
export class Directory implements NumberDirectory {
  readonly #accepts: (number: PageNumber) => boolean;
  readonly #blocks = new Set<KnownBlock>();
  readonly #watchers = new Set<() => void>();
  #display: Display | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pruning: Iterator<KnownBlock> | undefined;

  /** @param accepts - whether the person takes it for a number */
  constructor(accepts: (number: PageNumber) => boolean, signal: AbortSignal) {
    this.#accepts = accepts;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** What shows the numbers. */
  get display(): Display | undefined {
    return this.#display;
  }

  set display(display: Display) {
    this.#display = display;
    for (const { numbers } of this.#blocks) {
      numbers.forEach((number) => void display.came(number));
    }
    this.#tell();
  }

  /** All blocks with candidates, in no order. */
  get blocks(): ReadonlySet<KnownBlock> {
    return this.#blocks;
  }

  /** The block that a text was read with. */
  blockOf(text: Node): KnownBlock | undefined {
    const { [heldBlock]: block } = text as Holder;
    return block !== undefined && this.#blocks.has(block) ? block : undefined;
  }

  /** Whether a block is in the page as it was read, as far as anybody told. */
  stands(block: KnownBlock): boolean {
    return this.#blocks.has(block) && block.text !== '';
  }

  /**
   * Takes a block in, in place of what its texts belonged to. Numbers that stand in its texts stay until it is known which
   * are in it. A long block is read in parts: what another part holds stays there.
   */
  put(block: KnownBlock): void {
    const parts = new Set(block.nodes.map((node) => this.blockOf(node)));
    this.#blocks.add(block);
    for (const node of block.nodes) {
      (node as Node as Holder)[heldBlock] = block;
    }
    const isHere = (number: PageNumber): boolean => this.#holds(block, number);
    for (const part of parts) {
      if (part === undefined) {
        continue;
      }
      block.found = block.found.concat(part.found.filter(isHere));
      block.numbers = block.numbers.concat(part.numbers.filter(isHere));
      part.numbers = part.numbers.filter((number) => !isHere(number));
      part.found = part.found.filter((number) => !isHere(number));
      this.#replace(
        part,
        part.found.filter((number) => this.#holds(part, number)),
      );
      if (!part.nodes.some((node) => this.blockOf(node) === part)) {
        this.#forget(part);
      }
    }
  }

  /** Tells which numbers are in a block, unless the page changed it meanwhile. A number that stood there before stays the same one. */
  fill(block: KnownBlock, numbers: readonly PageNumber[]): void {
    if (this.stands(block)) {
      const here = numbers.filter((number) => this.#holds(block, number));
      this.#replace(
        block,
        here.map((number) => block.found.find((known) => known.equals(number)) ?? number),
      );
    }
  }

  /** Asks again which numbers the person takes for numbers; true when there are any. */
  chooseAgain(): boolean {
    let isAny = false;
    for (const block of this.#blocks) {
      this.#choose(block);
      isAny ||= block.numbers.length > 0;
    }
    return isAny;
  }

  /** A text changed: what stood in it stands there no more, and its block has to be read again. */
  touch(text: Text): void {
    const block = this.blockOf(text);
    if (block !== undefined) {
      const stay = block.found.filter(({ start, end }) => start.node !== text && end.node !== text);
      block.text = '';
      if (stay.length < block.found.length) {
        this.#replace(block, stay);
      }
    }
  }

  /** Forgets the block that a text was read with. */
  drop(text: Text): void {
    const block = this.blockOf(text);
    if (block !== undefined) {
      this.#forget(block);
    }
  }

  /** Forgets blocks that are no longer in the page, until the slice is over; true when there is more to do. */
  prune(isOver: IsOver): boolean {
    this.#pruning ??= this.#blocks.values();
    for (let next = this.#pruning.next(); !next.done; next = this.#pruning.next()) {
      if (!next.value.nodes.every((node) => node.isConnected)) {
        this.#forget(next.value);
      }
      if (isOver()) {
        return true;
      }
    }
    this.#pruning = undefined;
    return false;
  }

  /** Forgets everything. */
  clear(): void {
    for (const block of this.#blocks) {
      this.#forget(block);
    }
  }

  at(x: number, y: number): FoundNumber | undefined {
    return this.#display?.at(x, y);
  }

  all(): readonly FoundNumber[] {
    return this.#display?.all() ?? [];
  }

  shown(): Iterable<FoundNumber> {
    return this.#display?.shown() ?? [];
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener('abort', () => this.#watchers.delete(changed), { once: true });
  }

  /** Whether both ends of a number are in texts that belong to a block. */
  #holds(block: KnownBlock, { start, end }: PageNumber): boolean {
    return this.blockOf(start.node) === block && this.blockOf(end.node) === block;
  }

  #replace(block: KnownBlock, found: readonly PageNumber[]): void {
    const before = block.found;
    block.found = found;
    this.#choose(block);
    before.filter((number) => !found.includes(number)).forEach((number) => void number.leave());
  }

  #choose(block: KnownBlock): void {
    const before = block.numbers;
    block.numbers = block.found.filter(this.#accepts);
    for (const number of before) {
      if (!block.numbers.includes(number)) {
        this.#display?.left(number);
        this.#tell();
      }
    }
    for (const number of block.numbers) {
      if (!before.includes(number)) {
        this.#display?.came(number);
        this.#tell();
      }
    }
  }

  #forget(block: KnownBlock): void {
    this.#blocks.delete(block);
    block.found.forEach((number) => void number.leave());
    for (const number of block.numbers) {
      this.#display?.left(number);
      this.#tell();
    }
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const watcher of this.#watchers) {
        watcher();
      }
    }, tellMs);
  }
}

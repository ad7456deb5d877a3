/*
 * What lies over a number while somebody is at it: the button exactly over the text (covers.ts) and the bubble beside it
 * (bubble.ts). While it is shown, everything is measured anew in every frame: the page may scroll, zoom, change.
 *
 * The button is laid only where a press would otherwise do nothing: not over what the page itself reacts to, not over
 * selected text, which may be dragged, and not for the keyboard. Then there is the bubble alone.
 *
 * A press on the text does not call at once: a second one may follow, and a double click selects a word. So the text is
 * given back to the page for a moment, in which the browser does what it always does.
 */
import { type FoundNumber, isThere } from '../features/numbers/found-number.ts';
import { numberWorld } from '../features/numbers/number-world.ts';
import { reallyVisible } from '../top-layer/real-visibility.ts';
import type { Stage } from '../top-layer/stage.ts';
import { rootsAround } from '../top-layer/tree.ts';
import { isKeptFromUse, popoverAround } from './around.ts';
import { around, type Box, isNear, isSame, lineBoxes, overlap, type Point } from './boxes.ts';
import type { Bubble } from './bubble.ts';
import { type Covers, createCovers } from './covers.ts';
import { freeBoxes } from './free-boxes.ts';
import { isPagesOwn } from './page-control.ts';
import { insetPx, place } from './placement.ts';
import { PointerOnly } from './pointer-only.ts';
import { judgePress, type PressVerdict } from './press.ts';
import { passWheel } from './scrolling.ts';
import { beginSelection, isSelected, type SelectionDrag } from './selection-drag.ts';
import { VisibleArea } from './visible-area.ts';

const secondClickMs = 300;
const bridgePx = 4;
// Chromium tells whether a bubble can be seen a tenth of a second after it came; on a busy machine later.
const settleMs = 800;

/** How somebody came to a number. */
export type Way = 'hover' | 'press' | 'walk';

/** What the layer tells. */
export interface LayerEvents {
  /** The number is to be called, once the verdict is clear. */
  activated(number: FoundNumber, verdict: PressVerdict): void;
  /** The layer is about to go away, for whatever reason. */
  goes(number: FoundNumber | undefined): void;
}

interface Shown {
  readonly number: FoundNumber;
  /** Held, so that it stays alive. */
  readonly range: Range;
  readonly text: string;
  readonly way: Way;
  readonly isPagesOwn: boolean;
  readonly ends: AbortController;
  /** The line of it that the pointer came to. */
  readonly line: number;
  boxes: readonly Box[];
  steadySince: number;
  raisedAt: number;
}

/** The layer of one frame. */
export class NumberLayer {
  readonly #stage: Stage;
  readonly #bubble: Bubble;
  readonly #events: LayerEvents;
  readonly #covers: Covers;
  readonly #visibleArea: VisibleArea;
  readonly #isReallyVisible: () => boolean | undefined;
  /** Whether the bubble could really be seen, as far as the browser tells. */
  #wasVisible: boolean | undefined;
  readonly #pointerOnly = new PointerOnly();
  #shown: Shown | undefined;
  /** Since when the bubble may be seen. */
  #bubbleSince = 0;
  /** What is left where a number was: a word about it, with an undo. */
  #notice: readonly Box[] | undefined;
  #secondClick: ReturnType<typeof setTimeout> | undefined;
  #clickIsOver: (() => void) | undefined;
  #frame: number | undefined;

  constructor(stage: Stage, bubble: Bubble, events: LayerEvents, signal: AbortSignal) {
    this.#stage = stage;
    this.#bubble = bubble;
    this.#events = events;
    this.#visibleArea = new VisibleArea(stage.content, signal);
    this.#covers = createCovers(
      {
        clicked: (event, began) => this.#clicked(event, began),
        letGo: () => this.hide(),
        selecting: (from, extend) => this.#select(from, extend),
        selected: () => this.hide(),
        scrolled: (event) => this.#shown !== undefined && passWheel(this.#shown.range.startContainer, event),
      },
      signal,
    );
    stage.content.append(this.#covers.element, bubble.element, bubble.menu.element);
    // In frames the answer is worth nothing: any popover of the page around them, ours included, makes Chromium say "hidden".
    this.#isReallyVisible = self === top ? reallyVisible(bubble.element, signal) : () => undefined;
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** The number that is shown. */
  get number(): FoundNumber | undefined {
    return this.#shown?.number;
  }

  /** Whether there is a number or a notice on the screen. */
  get isShown(): boolean {
    return this.#shown !== undefined || this.#notice !== undefined;
  }

  /** How the person came to it. */
  get way(): Way | undefined {
    return this.#shown?.way;
  }

  /**
   * Shows the layer at a number.
   * @param since - since when the person is there, by `performance.now()`
   * @returns false where it cannot be: the number is gone, out of sight, behind a dialog or inert, or the press on it is the page's
   */
  show(number: FoundNumber, way: Way, since: number, at?: Point): boolean {
    const { range } = number;
    const boxes = lineBoxes(range.getClientRects());
    const isOwn = isThere(number) && isPagesOwn(range);
    if (!isThere(number) || boxes.length === 0 || isKeptFromUse(range) || (way === 'press' && isOwn)) {
      return false;
    }
    this.#end();
    const ends = new AbortController();
    this.#covers.setOpen(false);
    this.#visibleArea.refresh();
    this.#stage.setVisible(true, popoverAround(range.startContainer));
    const { raisedAt } = this.#stage;
    const line =
      at === undefined
        ? 0
        : Math.max(
            0,
            boxes.findIndex((box) => isNear(box, at.x, at.y, bridgePx)),
          );
    this.#shown = { number, range, text: String(range), way, isPagesOwn: isOwn, line, ends, boxes, steadySince: since, raisedAt };
    this.#bubbleSince = performance.now();
    this.#pointerOnly.comes(range);
    numberWorld()?.emphasise(number);
    numberWorld()?.signal.addEventListener('abort', () => this.hide(), { signal: ends.signal });
    this.#follow();
    return this.isShown;
  }

  /** Leaves only the bubble, for a word about the number that is no longer one. */
  leaveNotice(): void {
    const boxes = this.#shown?.boxes;
    this.#end();
    this.#notice = boxes;
    this.#covers.lay([]);
    this.#bubble.element.hidden = false;
    this.#follow();
  }

  /** Something of the bubble came or went: its place is found anew, at once. */
  refresh(): void {
    if (this.isShown) {
      this.#follow();
    }
  }

  /** Takes the layer away. */
  hide(): void {
    if (this.#shown === undefined && this.#notice === undefined) {
      return;
    }
    this.#events.goes(this.#shown?.number);
    this.#end();
    this.#stage.setVisible(false);
  }

  /** The page was pressed. Where that is the second click on the number, the first one meant no call; elsewhere it did. */
  pagePressed(x: number, y: number): void {
    const isSecond = this.#shown?.boxes.some((box) => isNear(box, x, y)) === true;
    if (this.#clickIsOver !== undefined && !isSecond) {
      this.#clickIsOver();
    } else {
      this.hide();
    }
  }

  /** Judges a press on the bubble that began at a time. */
  judge(event: Pick<Event, 'isTrusted'>, began: number): PressVerdict {
    return this.#judge(event, began, this.#wasVisible);
  }

  /** Waits until a press in the bubble calls, if it came just now: what lies over it from then on makes no difference. */
  async settle(): Promise<void> {
    const isSettling = (): boolean => this.#shown !== undefined && performance.now() < this.#bubbleSince + settleMs;
    while (isSettling() && this.judge({ isTrusted: true }, performance.now()) !== 'call') {
      await new Promise(requestAnimationFrame);
    }
  }

  /** Whether a point of the viewport is on the number, its bubble, or the way between them. */
  covers(x: number, y: number): boolean {
    const boxes = this.#shown?.boxes ?? this.#notice ?? [];
    const { element: bubble, menu } = this.#bubble;
    const parts = [...boxes, bubble.getBoundingClientRect(), ...(menu.isOpen ? [menu.element.getBoundingClientRect()] : [])];
    return parts.some((box) => isNear(box, x, y, bridgePx));
  }

  #end(): void {
    clearTimeout(this.#secondClick);
    this.#clickIsOver = undefined;
    cancelAnimationFrame(this.#frame ?? 0);
    this.#frame = undefined;
    this.#bubble.menu.close();
    this.#bubble.element.classList.remove('calling');
    this.#shown?.ends.abort();
    this.#shown = undefined;
    this.#notice = undefined;
    numberWorld()?.emphasise(undefined);
  }

  #judge({ isTrusted }: Pick<Event, 'isTrusted'>, began: number, isReallyVisible: boolean | undefined): PressVerdict {
    return judgePress({ isTrusted, steadyForMs: began - (this.#shown?.steadySince ?? began), isReallyVisible });
  }

  #clicked(event: MouseEvent, began: number): void {
    const shown = this.#shown;
    // Whether we can be seen, the browser tells a moment later.
    const first = this.#judge(event, began, undefined);
    if (shown === undefined || first === 'ignore') {
      return;
    }
    this.#covers.setOpen(true);
    this.#bubble.element.classList.add('calling');
    this.#clickIsOver = () => {
      const verdict = this.#isReallyVisible() === false ? 'ask' : first;
      this.hide();
      this.#events.activated(shown.number, verdict);
    };
    this.#secondClick = setTimeout(this.#clickIsOver, secondClickMs);
  }

  /** Nothing of ours is in the way of the selection that grows. The pieces are held by the pointer: they stay, let through. */
  #select(from: Point, extend: boolean): SelectionDrag {
    const { range } = this.#shown ?? {};
    this.#covers.setOpen(true);
    this.#bubble.menu.close();
    this.#bubble.element.hidden = true;
    cancelAnimationFrame(this.#frame ?? 0);
    return beginSelection(from, extend, range === undefined ? [] : rootsAround(range.startContainer));
  }

  #follow(): void {
    cancelAnimationFrame(this.#frame ?? 0);
    this.#frame = undefined;
    if (this.#shown === undefined ? this.#notice === undefined : !this.#measure(this.#shown)) {
      this.hide();
      return;
    }
    this.#stage.fitZoom();
    this.#placeBubble();
    this.#showReady();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** Follows the number; false when it is no longer there to be followed. */
  #measure(shown: Shown): boolean {
    const { number, range, text, way } = shown;
    const isSameText = isThere(number) && String(range) === text;
    const boxes = isSameText ? lineBoxes(range.getClientRects()) : [];
    if (isSameText && way === 'hover' && boxes.length === 0) {
      this.#pointerOnly.closed(range);
      this.#covers.lay([]);
      return this.#pointerOnly.has(range);
    }
    if (boxes.length === 0 || isKeptFromUse(range) || overlap(around(boxes), this.#visibleArea.box) === undefined) {
      return false;
    }
    if (!isSame(boxes, shown.boxes) || this.#stage.raisedAt !== shown.raisedAt) {
      shown.boxes = boxes;
      shown.raisedAt = this.#stage.raisedAt;
      shown.steadySince = performance.now();
    }
    const isCovered = way === 'hover' && !shown.isPagesOwn && !isSelected(range) && !this.#pointerOnly.has(range);
    const pieces = isCovered ? freeBoxes(range, boxes) : [];
    this.#covers.lay(pieces);
    if (pieces.length > 0) {
      this.#pointerOnly.laid(range);
    }
    return true;
  }

  /** The hand over the number and the bubble's mark say that a press calls, and not only asks. */
  #showReady(): void {
    const now = performance.now();
    const person = { isTrusted: true };
    // To the browser the shadow of our own menu covers the bubble: while it is open, what was before counts.
    if (!this.#bubble.menu.isOpen) {
      this.#wasVisible = this.#isReallyVisible();
    }
    if (this.#bubble.element.hidden) {
      this.#bubbleSince = now;
    }
    this.#covers.element.classList.toggle('ready', this.#judge(person, now, undefined) === 'call');
    this.#bubble.element.classList.toggle('ready', this.judge(person, now) === 'call');
  }

  #placeBubble(): void {
    const boxes = this.#shown?.boxes ?? this.#notice ?? [];
    const { element: bubble, menu } = this.#bubble;
    const line = boxes[this.#shown?.line ?? 0] ?? boxes[0];
    if (line === undefined) {
      return;
    }
    const area = this.#visibleArea.box;
    moveTo(bubble, place({ boxes, line }, sizeOf(bubble), area));
    if (menu.isOpen) {
      const button = bubble.getBoundingClientRect();
      const width = menu.element.offsetWidth;
      moveTo(
        menu.element,
        place({ boxes: [button], line: { ...button.toJSON(), left: button.right - width + insetPx } }, sizeOf(menu.element), area),
      );
    }
  }
}

const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({ width, height });

function moveTo({ style }: HTMLElement, { left, top }: { readonly left: number; readonly top: number }): void {
  style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

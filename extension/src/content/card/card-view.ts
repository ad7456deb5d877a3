/*
 * Draws the list of cards that the background sends, and reports which button a person pressed. A card that did not
 * change is not touched; one that did is drawn anew, and the focus stays on the same button.
 */
import { type Card, type CardAction, isCaller, isCardAction } from '../../common/cards.ts';
import { t } from '../../common/i18n.ts';
import { leaveToBrowser } from '../features/way-out.ts';
import { copyText } from '../top-layer/copy-text.ts';
import { element } from '../top-layer/elements.ts';
import { counts } from '../top-layer/guard.ts';
import { reallyVisible } from '../top-layer/real-visibility.ts';
import { createStage } from '../top-layer/stage.ts';
import { buttonKey, type Places, placesIn, remember, thereSince } from './button-places.ts';
import style from './card.css?raw';
import { drawCall } from './draw-call.ts';
import { drawCaller } from './draw-caller.ts';
import { drawConfirm } from './draw-confirm.ts';
import { drawProblem } from './draw-problem.ts';
import type { Drawing } from './drawn-card.ts';

interface Drawn {
  readonly card: Card;
  readonly picture: string;
  readonly frame: HTMLElement;
  readonly drawing: Drawing;
  /** Where its buttons were, and are. */
  readonly places: readonly Places[];
}

const tickMs = 1_000;

/** What the view tells. */
export interface CardViewEvents {
  /** A person pressed a button of a card. */
  act(cardId: string, action: CardAction, choice?: string): void;
  /** The page takes the cards away, or hides them. */
  keptAway(): void;
}

/** Starts the view. The returned function shows exactly the given cards. */
export function createCardView({ act, keptAway }: CardViewEvents, signal: AbortSignal): (cards: readonly Card[]) => void {
  const stage = createStage({ purpose: 'card', label: t('cardsLabel'), style, keptAway, hiddenForLong: keptAway }, signal);
  const isReallyVisible = reallyVisible(stage.content, signal);
  const live = element('div', { class: 'spoken', role: 'status' });
  const urgent = element('div', { class: 'spoken', role: 'alert' });
  stage.content.append(live, urgent);
  let drawn = new Map<string, Drawn>();
  let pressed = { at: 0, wasVisible: isReallyVisible() };
  /** Where the focus was in the page before a question took it. */
  let focusBefore: Element | null = null;
  let ticking: ReturnType<typeof setInterval> | undefined;

  stage.root.addEventListener('pointerdown', (event) => {
    pressed = { at: event.isTrusted ? performance.now() : 0, wasVisible: isReallyVisible() };
  });
  stage.root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-action]') : null;
    const shown = [...drawn.values()].find(({ frame }) => frame.contains(button));
    const action = button?.getAttribute('data-action');
    if (shown === undefined || !isCardAction(action)) {
      return;
    }
    // The keyboard presses without a pointer: then the press begins with the click itself.
    const byPointer = event instanceof MouseEvent && event.detail > 0;
    const since = thereSince(shown.places, buttonKey(button as Element), byPointer ? { x: event.clientX, y: event.clientY } : undefined);
    const visibleForMs = (byPointer ? pressed.at : performance.now()) - Math.max(since, stage.raisedAt);
    // A page sees the button go down before we do: what covered us may be gone by now.
    const wasVisible = byPointer && pressed.wasVisible === false ? false : isReallyVisible();
    if (!counts({ isTrusted: event.isTrusted, visibleForMs, isReallyVisible: wasVisible }, wantsReading(shown.card, action))) {
      return;
    }
    if (action === 'copy' && shown.card.kind === 'call') {
      void copy(shown, button as HTMLElement, live);
    } else {
      act(shown.card.id, action, button?.getAttribute('data-choice') ?? undefined);
      if (action === 'wayOut' && shown.card.kind === 'problem' && shown.card.wayOut !== undefined) {
        leaveToBrowser(shown.card.wayOut);
      }
    }
  });
  stage.root.addEventListener('keydown', (event) => {
    const shown = [...drawn.values()].find(({ frame }) => frame.contains(stage.root.activeElement));
    if (event instanceof KeyboardEvent && event.isTrusted && event.key === 'Escape' && shown !== undefined) {
      event.stopPropagation();
      act(shown.card.id, 'dismiss');
    }
  });
  signal.addEventListener('abort', () => clearInterval(ticking), { once: true });

  return (cards) => {
    const before = drawn;
    const focus = focusedButton(stage.root);
    if (focus === undefined) {
      focusBefore = document.activeElement;
    }
    drawn = new Map(cards.map((card) => [card.id, draw(card, before.get(card.id))]));
    for (const [id, { frame }] of before) {
      if (drawn.get(id)?.frame !== frame) {
        frame.remove();
      }
    }
    stage.setVisible(cards.length > 0);
    arrange(stage.content, [live, urgent, ...[...drawn.values()].map(({ frame }) => frame)]);
    drawn = new Map([...drawn].map(([id, one]) => [id, { ...one, places: remember(one.places, placesIn(one.frame, performance.now())) }]));
    say(urgent, live, [...drawn.values()], before);
    moveFocus(focus, focusBefore, before, drawn);

    clearInterval(ticking);
    const running = [...drawn.values()].filter(({ drawing }) => drawing.tick !== undefined);
    if (running.length > 0) {
      ticking = setInterval(() => {
        for (const { drawing } of running) {
          drawing.tick?.(Date.now());
        }
      }, tickMs);
    }
  };
}

/** Puts elements into an order, moving only those that are not in place: a moved element loses the focus. */
function arrange(parent: HTMLElement, wanted: readonly Node[]): void {
  let place: ChildNode | null = parent.firstChild;
  for (const child of wanted) {
    if (child === place) {
      place = place.nextSibling;
    } else {
      parent.insertBefore(child, place);
    }
  }
}

function draw(card: Card, before: Drawn | undefined): Drawn {
  const picture = JSON.stringify(card);
  if (before?.picture === picture) {
    return before;
  }
  const drawing = drawingOf(card);
  const frame = before?.frame ?? element('section', { class: 'card', tabindex: '-1' });
  frame.setAttribute('role', drawing.role);
  frame.setAttribute('aria-labelledby', `title-${card.id}`);
  if (card.kind === 'confirm') {
    frame.setAttribute('aria-describedby', `why-${card.id}`);
  }
  fill(frame, drawing.content);
  // A question that changed is a new question: it wants to be read. Of a call only more is known.
  return { card, picture, frame, drawing, places: (card.kind === 'call' && before?.places) || [] };
}

/** Draws a card's contents. Rows with buttons that stay the same stay in place: a press that is under way keeps its button. */
function fill(frame: HTMLElement, content: readonly Node[]): void {
  const rows = [...frame.children].filter((part) => part.matches('.buttons, .facts, .choices'));
  const parts = content.map((part) => rows.find((row) => row.isEqualNode(part)) ?? part);
  for (const old of [...frame.children].filter((part) => !parts.includes(part))) {
    old.remove();
  }
  arrange(frame, parts);
}

function drawingOf(card: Card): Drawing {
  switch (card.kind) {
    case 'call':
      return isCaller(card) ? drawCaller(card) : drawCall(card);
    case 'confirm':
      return drawConfirm(card);
    case 'problem':
      return drawProblem(card);
  }
}

/** Begins a call, decides about one that comes in, or says who it is: not by a press that was meant for what was there before. */
const wantsReading = (card: Card, action: CardAction): boolean =>
  action === 'confirm' || action === 'pick' || action === 'unpick' || action === 'answer' || (action === 'hangUp' && isCaller(card));

/** Copies the number of a call, and says on the button whether that worked. */
async function copy({ card }: Drawn, button: HTMLElement, live: HTMLElement): Promise<void> {
  const number = card.kind === 'call' ? card.call.remoteNumber : undefined;
  const done = number !== undefined && (await copyText(number));
  const says = t(done ? 'copied' : 'numberCopyFailed');
  button.replaceChildren(says);
  button.classList.add('told');
  live.textContent = says;
}

function focusedButton(root: ShadowRoot): { readonly frame: Element | null; readonly selector: string } | undefined {
  const action = root.activeElement?.getAttribute('data-action');
  const choice = root.activeElement?.getAttribute('data-choice');
  const selector = choice == null ? `[data-action="${action}"]` : `[data-choice="${CSS.escape(choice)}"]`;
  return action ? { frame: root.activeElement?.closest('.card') ?? null, selector } : undefined;
}

/**
 * Keeps the focus on its button; gives it to a question that the person's own action raised, and back to the page when
 * that question is gone. Otherwise the page keeps it.
 */
function moveFocus(
  focus: ReturnType<typeof focusedButton>,
  focusBefore: Element | null,
  before: ReadonlyMap<string, Drawn>,
  now: ReadonlyMap<string, Drawn>,
): void {
  const asked = [...now.values()].find(({ card }) => card.kind === 'confirm' && card.site === undefined && !before.has(card.id));
  const kept = focus?.frame?.isConnected === true ? focus.frame.querySelector(focus.selector) : focus && focusBefore;
  const target = asked?.frame.querySelector('.button.last') ?? kept;
  if (target instanceof HTMLElement || target instanceof SVGElement) {
    target.focus({ preventScroll: true });
  }
}

/** Says what is new. The coming of a caller may interrupt what is being read out; of them later only is said who it is. */
function say(urgent: HTMLElement, live: HTMLElement, now: readonly Drawn[], before: ReadonlyMap<string, Drawn>): void {
  const news = now.filter(({ card, drawing }) => before.get(card.id)?.drawing.spoken !== drawing.spoken);
  const isComing = ({ card }: Drawn): boolean => isCaller(card) && !before.has(card.id);
  const later = news.map((one) => {
    const { card, drawing } = one;
    if (isComing(one)) {
      return undefined;
    }
    return !isCaller(card) ? drawing.spoken : before.get(card.id)?.drawing.learnt === drawing.learnt ? undefined : drawing.learnt;
  });
  announce(
    urgent,
    news.filter(isComing).map(({ drawing }) => drawing.spoken),
  );
  announce(live, later);
}

function announce(live: HTMLElement, sentences: readonly (string | undefined)[]): void {
  const text = sentences.filter(Boolean).join('. ');
  if (text !== '') {
    live.textContent = text;
  }
}

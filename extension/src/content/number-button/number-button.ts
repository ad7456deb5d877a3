/*
 * The button over a number as a whole: who comes to a number is shown the layer; what they press there is done. What is
 * said of a number is asked of the background as soon as somebody may stay, so that it is there when the bubble is.
 */
import { t } from '../../common/i18n.ts';
import type { NumberAnswer } from '../../common/number-call.ts';
import presence from '../../common/presence.css?raw';
import { maxNumberText } from '../../common/runtime-messages.ts';
import { maxTaughtText } from '../../common/taught-numbers.ts';
import type { Visit } from '../features/numbers/button-seam.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import type { PageLink } from '../page-link.ts';
import { copyText } from '../top-layer/copy-text.ts';
import { element } from '../top-layer/elements.ts';
import { createStage } from '../top-layer/stage.ts';
import type { Point } from './boxes.ts';
import { type Bubble, createBubble } from './bubble.ts';
import { FocusHome } from './focus-home.ts';
import { watchKeys } from './keys.ts';
import type { MenuStart } from './menu.ts';
import { menuItems } from './menu-items.ts';
import style from './number-button.css?raw';
import { NumberLayer, type Way } from './number-layer.ts';
import { numberTexts, spoken } from './number-texts.ts';
import type { PressVerdict } from './press.ts';
import { currentMode, hasSite } from './site-mode-here.ts';
import { Visits } from './visits.ts';
import { watchPage } from './watch-page.ts';

const answerWaitMs = 800;
const remarkMs = 2_000;
const noticeMs = 8_000;

/** The button over the numbers of one frame. */
export class NumberButton {
  /** Where the focus goes back to. */
  readonly home: FocusHome;
  readonly #page: PageLink;
  readonly #bubble: Bubble;
  readonly #layer: NumberLayer;
  readonly #visits: Visits;
  readonly #live = element('div', { class: 'spoken', role: 'status' });
  readonly #answers = new WeakMap<FoundNumber, Promise<NumberAnswer | undefined>>();
  #pressedAt = 0;
  #passing: ReturnType<typeof setTimeout> | undefined;

  constructor(page: PageLink, signal: AbortSignal) {
    this.#page = page;
    const stage = createStage(
      { purpose: 'number', label: t('cardsLabel'), style: [presence, style].join('\n'), keptAway: () => this.#layer.hide() },
      signal,
    );
    stage.content.append(this.#live);
    this.home = new FocusHome(stage.root, signal);
    this.#bubble = createBubble({
      opened: () => {
        this.#visits.stay();
        this.#layer.refresh();
      },
      givesFocus: (start) => (start === 'pointer' && this.#layer.way !== 'walk' ? this.home.giveBack() : this.#bubble.moreButton.focus()),
    });
    this.#layer = new NumberLayer(
      stage,
      this.#bubble,
      { activated: (number, verdict) => this.#call(number, verdict), goes: (number) => this.#goes(number) },
      signal,
    );
    this.#visits = new Visits(
      {
        coming: (number) => void this.#ask(number),
        stays: ({ number, by, since, x, y }) => void this.#show(number, by, since, { x, y }),
        isOurs: (x, y) => this.#layer.covers(x, y),
        left: () => this.#pointerLeft(),
      },
      signal,
    );
    stage.root.addEventListener('pointerdown', (event) => {
      this.#pressedAt = event.isTrusted ? event.timeStamp : 0;
    });
    this.#bubble.callButton.addEventListener('click', (event) => this.#pressed(event));
    this.#bubble.moreButton.addEventListener(
      'click',
      (event) => event.isTrusted && this.#toggleMenu(event.detail > 0 ? 'pointer' : 'first'),
    );
    watchKeys(stage.root, this.#bubble, { openMenu: (at) => this.#toggleMenu(at), leave: () => this.leave() }, signal);
    watchPage(
      {
        isShown: () => this.#layer.isShown,
        way: () => this.#layer.way,
        pagePressed: (x, y) => this.#layer.pagePressed(x, y),
        leave: () => this.leave(),
        hide: () => this.#layer.hide(),
      },
      stage.root,
      signal,
    );
  }

  /** The number that is shown now. */
  get number(): FoundNumber | undefined {
    return this.#layer.number;
  }

  /** Somebody came to a number by pointer. */
  visit(visit: Visit): void {
    const { number, way } = this.#layer;
    // A pointer that happens to lie there takes nothing from somebody at the keyboard.
    const isKept = (visit.number === number && visit.by === way) || (way === 'walk' && visit.by === 'hover');
    if (!isKept) {
      this.#visits.take(visit);
    }
  }

  /** Shows a number to somebody who walks by keyboard, with the focus on its button; false where it cannot be shown. */
  async walkTo(number: FoundNumber, place: number, total: number): Promise<boolean> {
    const answer = await this.#ask(number);
    if (!(await this.#show(number, 'walk', performance.now()))) {
      return false;
    }
    window.focus();
    // We lie still in our frame; but the pages around it scroll to it.
    this.#bubble.callButton.focus({ preventScroll: self === top });
    this.#say(spoken(numberTexts(number, answer), place, total));
    return true;
  }

  /** Takes the layer away, and the focus with it, without a word where to. */
  hide(): void {
    this.#layer.hide();
  }

  /** The person is done here: the focus goes back to where it was. */
  leave(): void {
    const isWalk = this.#layer.way === 'walk';
    this.home.giveBack();
    this.#layer.hide();
    if (isWalk) {
      this.#page.send({ type: 'walk.left' });
    }
  }

  async #show(number: FoundNumber, way: Way, since: number, at?: Point): Promise<boolean> {
    const asked = this.#ask(number);
    clearTimeout(this.#passing);
    if (!this.#layer.show(number, way, since, at)) {
      return false;
    }
    if (way === 'hover') {
      this.#page.prepare();
    } else {
      this.#visits.stay();
    }
    // A bubble that changes its words right after it came is no calm one.
    this.#bubble.element.hidden = true;
    const answer = await Promise.race([asked, afterMs(answerWaitMs)]);
    if (this.#layer.number !== number) {
      return false;
    }
    this.#bubble.say(numberTexts(number, answer));
    this.#bubble.element.hidden = false;
    this.#layer.refresh();
    if (answer === undefined) {
      void asked.then((late) => this.#layer.number === number && this.#bubble.say(numberTexts(number, late)));
    }
    return true;
  }

  #ask(number: FoundNumber): Promise<NumberAnswer | undefined> {
    const asked =
      this.#answers.get(number) ??
      this.#page.ask<NumberAnswer>({ type: 'number.asked', number: number.e164, text: number.text.slice(0, maxNumberText) });
    this.#answers.set(number, asked);
    return asked;
  }

  #goes(number: FoundNumber | undefined): void {
    clearTimeout(this.#passing);
    this.#live.textContent = '';
    if (number !== undefined) {
      // Lines come and go: the next visit asks anew.
      this.#answers.delete(number);
      this.#visits.keepQuiet(number);
    }
    this.#visits.stay();
  }

  #pointerLeft(): void {
    if (this.#layer.way === 'hover' && !this.#bubble.menu.isOpen) {
      this.#layer.hide();
    }
  }

  #pressed(event: MouseEvent, lineId?: string): void {
    const number = this.#layer.number;
    // The keyboard presses without a pointer: then the press begins with the click itself.
    const verdict = this.#layer.judge(event, event.detail > 0 ? this.#pressedAt : event.timeStamp);
    if (number !== undefined && verdict !== 'ignore') {
      this.leave();
      this.#call(number, verdict, lineId);
    }
  }

  #call(number: FoundNumber, verdict: PressVerdict, lineId?: string): void {
    if (verdict !== 'ignore') {
      const line = lineId === undefined ? {} : { lineId };
      this.#page.send({ type: 'number.activated', number: number.e164, sure: verdict === 'call', ...line });
    }
  }

  async #toggleMenu(start: MenuStart): Promise<void> {
    const { menu } = this.#bubble;
    const number = this.#layer.number;
    if (menu.isOpen || number === undefined) {
      menu.close();
      return;
    }
    const answer = await this.#ask(number);
    // The menu lies over a part of the bubble: whether the person could see it has to be known before.
    await this.#layer.settle();
    if (this.#layer.number !== number || menu.isOpen) {
      return;
    }
    menu.open(
      menuItems(answer?.lines ?? [], answer?.crm, {
        call: (event, lineId) => this.#pressed(event, lineId),
        copy: () => void this.#copy(numberTexts(number, answer).display),
        look: () => this.#look(number),
        teach: () => this.#teach(number),
        ...(hasSite() ? { turnOff: () => void this.#turnOff() } : {}),
      }),
      start,
    );
  }

  async #copy(text: string): Promise<void> {
    const done = await copyText(text);
    const words = t(done ? 'copied' : 'numberCopyFailed');
    this.#bubble.menu.close();
    this.#bubble.remark(words, done);
    this.#say(words);
    const number = this.#layer.number;
    clearTimeout(this.#passing);
    this.#passing = setTimeout(async () => {
      if (number !== undefined && number === this.#layer.number) {
        this.#bubble.say(numberTexts(number, await this.#ask(number)));
      }
    }, remarkMs);
  }

  #look({ e164 }: FoundNumber): void {
    this.leave();
    this.#page.send({ type: 'number.looked', number: e164 });
  }

  #teach({ e164, text }: FoundNumber): void {
    this.#page.send({ type: 'number.taught', e164, text: text.slice(0, maxTaughtText) });
    this.#offerUndo(t('numberNoneDone', location.hostname), () => this.#page.send({ type: 'number.untaught', e164 }));
  }

  async #turnOff(): Promise<void> {
    const mode = await currentMode();
    this.#page.send({ type: 'site.turnedOff' });
    this.#offerUndo(t('numbersOffDone'), () => this.#page.send({ type: 'site.turnedBack', mode }));
  }

  /** Says what was done, for a while, with a way back. */
  #offerUndo(words: string, undo: () => void): void {
    const hadFocus = this.#layer.way === 'walk';
    this.#layer.leaveNotice();
    const button = this.#bubble.offerUndo(words, () => {
      undo();
      this.leave();
    });
    if (hadFocus) {
      button.focus({ preventScroll: true });
    } else {
      this.home.giveBack();
    }
    this.#visits.stay();
    this.#say(words);
    clearTimeout(this.#passing);
    this.#passing = setTimeout(() => this.leave(), noticeMs);
  }

  /** Says something to those who listen; in a moment, because a word that is there from the start is not read. */
  #say(words: string): void {
    this.#live.textContent = '';
    requestAnimationFrame(() => {
      this.#live.textContent = words;
    });
  }
}

const afterMs = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

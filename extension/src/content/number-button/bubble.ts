/* The bubble beside a number: what it is, which line calls it, the button that does, and three dots. */
import { t } from '../../common/i18n.ts';
import type { KindKey } from '../../common/kind-texts.ts';
import { chip } from '../top-layer/chip.ts';
import { element } from '../top-layer/elements.ts';
import { colleagueMark } from './colleague-mark.ts';
import { healthChip } from './health-chip.ts';
import { createMenu, type Menu, type MenuEvents } from './menu.ts';
import type { NumberTexts } from './number-texts.ts';

/** The bubble. */
export interface Bubble {
  readonly element: HTMLElement;
  readonly callButton: HTMLElement;
  readonly moreButton: HTMLElement;
  readonly menu: Menu;
  /** Says what is known of a number. */
  say(texts: NumberTexts): void;
  /** Says something in place of the line, until it says something else of the number. */
  remark(words: string, isGood: boolean): void;
  /** Says that something was done and offers to take it back; returns the button. */
  offerUndo(words: string, undo: () => void): HTMLElement;
}

/** Kinds that are shown as a chip: they may cost, or nobody answers. */
const chips: Partial<Record<KindKey, string>> = {
  premium: 'ringing',
  satellite: 'ringing',
  emergency: 'ringing',
  shared: 'held',
  service: 'held',
  fax: 'ended',
};

/** Creates the bubble. */
export function createBubble(events: MenuEvents): Bubble {
  const number = element('div', { class: 'number', id: 'number' });
  const detail = element('div', { class: 'detail' });
  const callButton = element('button', { type: 'button', class: 'button main', 'data-action': 'call' }, t('call'));
  const moreButton = element(
    'button',
    {
      type: 'button',
      class: 'button more',
      'data-action': 'more',
      'aria-label': t('numberMore'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    dots(),
  );
  const menu = createMenu(moreButton, t('numberMore'), events);
  const bubble = element('div', { class: 'bubble', role: 'group' });
  const parts = [element('div', { class: 'what' }, number, detail), element('div', { class: 'buttons' }, callButton, moreButton)];
  // Pressing a button takes neither focus nor selection from the page.
  bubble.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    element: bubble,
    callButton,
    moreButton,
    menu,
    say({ display, kind, kindWord, lineWord, line, extension, person, states }) {
      number.textContent = person === '' ? display : `${display} · ${person}`;
      const look = chips[kind];
      const words = [look === undefined ? kindWord : '', extension, lineWord].filter((word) => word !== '');
      detail.replaceChildren(
        ...states.map(colleagueMark),
        ...(look === undefined ? [] : [chip(look, kindWord)]),
        ...(words.length === 0 ? [] : [element('span', {}, words.join(' · '))]),
        ...healthChip(line),
      );
      callButton.setAttribute('aria-label', line === undefined ? t('call') : t('callWith', line.name));
      bubble.setAttribute('aria-labelledby', 'number');
      // What is in place stays there: an element that is put anew loses the focus.
      if (callButton.parentElement?.parentElement !== bubble) {
        bubble.replaceChildren(...parts);
      }
    },
    remark(words, isGood) {
      detail.replaceChildren(chip(isGood ? 'connected' : 'missed', words));
    },
    offerUndo(words, undo) {
      const button = element('button', { type: 'button', class: 'button', 'data-action': 'undo' }, t('undo'));
      button.addEventListener('click', (event) => event.isTrusted && undo());
      bubble.removeAttribute('aria-labelledby');
      bubble.replaceChildren(element('div', { class: 'what' }, words), element('div', { class: 'buttons' }, button));
      return button;
    },
  };
}

/** Three dots in a row. */
function dots(): SVGSVGElement {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('aria-hidden', 'true');
  for (const x of [3, 8, 13]) {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    dot.setAttribute('cx', String(x));
    dot.setAttribute('cy', '8');
    dot.setAttribute('r', '1.4');
    picture.append(dot);
  }
  return picture;
}

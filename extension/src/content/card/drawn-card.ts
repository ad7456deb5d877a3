import type { CardAction } from '../../common/cards.ts';
import { inOnePiece } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { cross, element } from '../top-layer/elements.ts';

/** A button: what it does, what it says, how it looks (classes in card.css). */
export interface ButtonSpec {
  readonly action: CardAction;
  readonly label: string;
  readonly look?: string;
}

/** A card's contents, drawn anew whenever the card changes. */
export interface Drawing {
  readonly role: 'group' | 'alertdialog';
  /** What is said when the card appears or changes. */
  readonly spoken: string;
  /** Who it is, of a caller, as far as that is known: said once more when it is learnt while it rings. */
  readonly learnt?: string;
  readonly content: readonly Node[];
  /** Keeps a running time up to date; called every second. */
  tick?(nowMs: number): void;
}

/** Title and state of a card, with the close button. */
export function head(id: string, who: string, detail: string, chip: Node): HTMLElement {
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      { class: 'whom' },
      element('h2', { class: 'who', id: `title-${id}` }, who),
      ...(detail === '' ? [] : [element('div', { class: 'detail' }, ...factsOf(detail))]),
    ),
    chip,
    iconButton('dismiss', t('cardDismiss'), cross()),
  );
}

/** What a detail is made of, each with the dot before it (card.css leaves that out where a line begins). */
function factsOf(detail: string): readonly HTMLElement[] {
  return detail.split(' · ').map((fact) => element('span', { class: 'detail-fact' }, inOnePiece(fact)));
}

/** A button that is a picture; its words are heard, and shown when the pointer rests on it. */
export function iconButton(action: CardAction, label: string, picture: Node): HTMLButtonElement {
  return element('button', { type: 'button', class: 'close', 'data-action': action, 'aria-label': label, title: label }, picture);
}

/** A row of buttons; nothing when there are none. */
export function buttons(specs: readonly ButtonSpec[]): readonly Node[] {
  return specs.length === 0 ? [] : [element('div', { class: 'buttons' }, ...specs.map(button))];
}

function button({ action, label, look = '' }: ButtonSpec): HTMLButtonElement {
  return element('button', { type: 'button', class: `button ${look}`.trim(), 'data-action': action }, label);
}

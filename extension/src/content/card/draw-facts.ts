import type { OpenFact } from '../../common/cards.ts';
import { t } from '../../common/i18n.ts';
import { arrowOut, element } from '../top-layer/elements.ts';

/**
 * Short facts about who is on a call.
 * @param open - what is open with them: a button each, where there is a page that lists it
 * @param others - what else may tell why they are calling
 * @param care - who looks after them: below the others, more quietly
 */
export function factList(open: readonly OpenFact[] = [], others: readonly string[] = [], care?: string): readonly HTMLElement[] {
  const items = [
    ...open.map(({ text, page }) => element('li', {}, page === undefined ? plain(text) : opening(text, page))),
    ...others.map((text) => element('li', {}, plain(text))),
    ...(care === undefined ? [] : [element('li', { class: 'care' }, care)]),
  ];
  return items.length === 0 ? [] : [element('ul', { class: 'facts' }, ...items)];
}

const plain = (text: string): HTMLElement => element('span', { class: 'fact' }, text);

/** A button, though it opens a page: where that is, this script is not told. */
function opening(text: string, { of, sourceName }: NonNullable<OpenFact['page']>): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'fact opens', 'data-action': 'openItems', 'data-choice': of, title: t('openIn', sourceName) },
    text,
    arrowOut(),
  );
}

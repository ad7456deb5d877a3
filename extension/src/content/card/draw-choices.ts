import type { CallCard } from '../../common/cards.ts';
import { type ContactChoice, choiceKey } from '../../common/contact-choice.ts';
import { t } from '../../common/i18n.ts';
import { element, tick } from '../top-layer/elements.ts';

/** Who it may be, one button each: pressed, it is the one; pressed again, it is open again. Nothing where there is no doubt. */
export function choices({ id, choices: people = [], moreChoices }: CallCard): readonly Node[] {
  if (people.length === 0) {
    return [];
  }
  return [
    element(
      'div',
      { class: 'choices', role: 'group', 'aria-labelledby': `choices-${id}` },
      element('p', { class: 'on-line', id: `choices-${id}` }, t('pickWho')),
      ...people.map(choice),
      ...(moreChoices === undefined ? [] : [element('p', { class: 'on-line' }, t('contactsMore', String(moreChoices)))]),
    ),
  ];
}

/** The choices as they are read out. */
export const spokenChoices = ({ choices: people = [] }: CallCard): string =>
  people.length === 0 ? '' : `${t('pickWho')} ${people.map(({ name }) => name).join(', ')}`;

function choice(person: ContactChoice): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'choice',
      'data-action': person.isPicked ? 'unpick' : 'pick',
      'data-choice': choiceKey(person),
      'aria-pressed': String(person.isPicked),
    },
    element(
      'span',
      { class: 'choice-name' },
      person.name,
      ...(person.line === '' ? [] : [element('span', { class: 'choice-line' }, ` ${person.line}`)]),
    ),
    ...(person.isPicked ? [tick()] : []),
  );
}

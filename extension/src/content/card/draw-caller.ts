import { callTexts } from '../../common/call-texts.ts';
import { callerTexts } from '../../common/caller-texts.ts';
import { type CallCard, openText } from '../../common/cards.ts';
import { crmLabel } from '../../common/crm-label.ts';
import { language, t } from '../../common/i18n.ts';
import { chip } from '../top-layer/chip.ts';
import { cross, element, sheets } from '../top-layer/elements.ts';
import { choices, spokenChoices } from './draw-choices.ts';
import { factList } from './draw-facts.ts';
import { type ButtonSpec, buttons, type Drawing, iconButton } from './drawn-card.ts';

/** The toast: somebody calls. Who is biggest, then what may tell why, then what can be done. */
export function drawCaller(card: CallCard): Drawing {
  const { call, lineName, care, ownCountry } = card;
  const open = openText(card);
  const { state, look } = callTexts(call, lineName);
  const { who, initials, company = '', number, place, facts } = callerTexts(call, ownCountry, new Date(), language());
  const from = [number, place].filter(Boolean).join(' · ');
  return {
    role: 'group',
    ...(call.contact === undefined && open === undefined ? {} : { learnt: [who, company, open, care].filter(Boolean).join(', ') }),
    spoken: [`${who} ${state}`, company, from, open, ...facts, care, spokenChoices(card), lineName].filter(Boolean).join(', '),
    content: [
      element(
        'div',
        { class: 'head' },
        ...(initials === undefined ? [] : [element('span', { class: 'initials', 'aria-hidden': 'true' }, initials)]),
        element(
          'div',
          { class: 'whom' },
          element('h2', { class: 'who', id: `title-${card.id}` }, who),
          element('div', { class: 'state' }, chip(look, state), ...(company === '' ? [] : [element('span', { class: 'detail' }, company)])),
        ),
        iconButton('dismiss', t('cardDismiss'), cross()),
      ),
      element(
        'div',
        { class: 'from' },
        ...(from === '' ? [] : [element('p', { class: 'says' }, from)]),
        element('p', { class: 'on-line' }, t('callerOnLine', lineName)),
        ...(call.remoteNumber === undefined ? [] : [iconButton('copy', t('numberCopy'), sheets())]),
      ),
      ...factList(card.open, facts, care),
      ...(call.problem === undefined ? [] : [element('p', { class: 'says' }, call.problem.message)]),
      // Below what answers: its place does not change under the pointer when a source knows more people.
      ...buttons(phoneButtons(card)),
      ...choices(card),
      ...(card.crm === undefined ? [] : buttons([{ action: 'crm', label: crmLabel(card.crm) }])),
    ],
  };
}

/** Answering first, declining apart from it at the end. */
function phoneButtons({ call }: CallCard): readonly ButtonSpec[] {
  return [
    ...(call.actions.includes('answer') ? [{ action: 'answer', label: t('answer'), look: 'main' } as const] : []),
    ...(call.actions.includes('hangUp') ? [{ action: 'hangUp', label: t('reject'), look: 'end last' } as const] : []),
  ];
}

import { callTexts } from '../../common/call-texts.ts';
import { callerTexts } from '../../common/caller-texts.ts';
import type { CallCard } from '../../common/cards.ts';
import { language, t } from '../../common/i18n.ts';
import { chip } from '../top-layer/chip.ts';
import { element } from '../top-layer/elements.ts';
import { type ButtonSpec, buttons, type Drawing, head } from './drawn-card.ts';

/** The toast: somebody calls. Who is biggest, then what may tell why, then what can be done. */
export function drawCaller(card: CallCard): Drawing {
  const { call, lineName, ownCountry } = card;
  const { state, look } = callTexts(call, lineName);
  const { who, initials, company = '', number, place, facts } = callerTexts(call, ownCountry, new Date(), language());
  const from = [number, place].filter(Boolean).join(' · ');
  return {
    role: 'group',
    spoken: [`${who} ${state}`, company, from, ...facts, lineName].filter(Boolean).join(', '),
    content: [
      head(card.id, who, company, chip(look, state), initials),
      element(
        'div',
        { class: 'from' },
        ...(from === '' ? [] : [element('p', { class: 'says' }, from)]),
        element('p', { class: 'on-line' }, t('callerOnLine', lineName)),
      ),
      ...(facts.length === 0 ? [] : [element('ul', { class: 'facts' }, ...facts.map((fact) => element('li', { class: 'fact' }, fact)))]),
      ...(call.problem === undefined ? [] : [element('p', { class: 'says' }, call.problem.message)]),
      ...buttons(buttonsOf(card)),
    ],
  };
}

/** Answering first, declining apart from it at the end; what else can be done with a caller stands between. */
function buttonsOf({ call }: CallCard): readonly ButtonSpec[] {
  const canAnswer = call.actions.includes('answer');
  const canReject = call.actions.includes('hangUp');
  return [
    ...(canAnswer ? [{ action: 'answer', label: t('answer'), look: 'main' } as const] : []),
    ...(call.remoteNumber === undefined ? [] : [{ action: 'copy', label: t('numberCopy') } as const]),
    ...(canReject ? [{ action: 'hangUp', label: t('reject'), look: 'end last' } as const] : []),
  ];
}

import { callTexts } from '../common/call-texts.ts';
import { callerTexts } from '../common/caller-texts.ts';
import type { CallCard, ProblemCard } from '../common/cards.ts';
import type { CallAction } from '../common/contract.ts';
import { language, t } from '../common/i18n.ts';
import { isWaiting } from '../common/waiting-call.ts';

/** A card as a system notification. */
export interface Notice {
  readonly title: string;
  readonly message: string;
  /** Buttons, where the system has them; two at most. */
  readonly buttons: readonly { readonly action: CallAction; readonly label: string }[];
}

const buttonOrder: readonly CallAction[] = ['answer', 'hangUp'];

/** What a notification says in place of a card. */
export function noticeFor(card: CallCard | ProblemCard): Notice {
  if (card.kind === 'problem') {
    return { title: card.title, message: card.message, buttons: [] };
  }
  const texts = callTexts(card.call, card.lineName);
  const buttons = buttonOrder
    .filter((action) => card.call.actions.includes(action))
    .map((action) => ({ action, label: t(action === 'answer' ? 'answer' : texts.isRinging ? 'reject' : 'hangUp') }));
  const says = isWaiting(card.call) ? callerLines(card) : [[texts.state, texts.detail, card.call.problem?.message]];
  return {
    title: texts.who,
    message: says
      .map((line) => line.filter(Boolean).join(' · '))
      .join('\n')
      .trim(),
    buttons,
  };
}

/** What a toast says of somebody who calls, in two lines. */
function callerLines({ call, lineName, ownCountry }: CallCard): readonly (readonly (string | undefined)[])[] {
  const { company, number, place, facts } = callerTexts(call, ownCountry, new Date(), language());
  return [
    [t('stateRingingInbound'), company, number, place],
    [lineName, ...facts],
  ];
}

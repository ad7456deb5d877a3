import { callTexts } from '../common/call-texts.ts';
import { callerTexts } from '../common/caller-texts.ts';
import { type CallCard, type CardAction, offers, openText, type ProblemCard } from '../common/cards.ts';
import { crmLabel } from '../common/crm-label.ts';
import { language, t } from '../common/i18n.ts';
import { isWaiting } from '../common/waiting-call.ts';

/** A card as a system notification. */
export interface Notice {
  readonly title: string;
  readonly message: string;
  /** Buttons, where the system has them; two at most. */
  readonly buttons: readonly NoticeButton[];
  /** It stays until a person or the call's end takes it away, where the system can do that. */
  readonly stays: boolean;
}

/** A button of a notification. */
export interface NoticeButton {
  readonly action: CardAction;
  readonly label: string;
}

const mostButtons = 2;

/** What a notification says in place of a card. */
export function noticeFor(card: CallCard | ProblemCard): Notice {
  if (card.kind === 'problem') {
    return { title: card.title, message: card.message, buttons: [], stays: false };
  }
  const texts = callTexts(card.call, card.lineName);
  const buttons = buttonsOf(card, texts.isRinging);
  const says = isWaiting(card.call) ? callerLines(card) : [[texts.state, texts.detail, card.call.problem?.message]];
  return {
    title: texts.who,
    message: says
      .map((line) => line.filter(Boolean).join(' · '))
      .join('\n')
      .trim(),
    buttons,
    stays: isWaiting(card.call) || buttons.length > 0,
  };
}

/** What the phone can do first; the CRM where that leaves room. */
function buttonsOf(card: CallCard, isRinging: boolean): readonly NoticeButton[] {
  const buttons: readonly NoticeButton[] = [
    { action: 'answer', label: t('answer') },
    { action: 'hangUp', label: t(isRinging ? 'reject' : 'hangUp') },
    { action: 'crm', label: crmLabel(card.crm ?? '') },
  ];
  return buttons.filter(({ action }) => offers(card, action)).slice(0, mostButtons);
}

/** What a toast says of somebody who calls, in two lines. */
function callerLines(card: CallCard): readonly (readonly (string | undefined)[])[] {
  const { call, lineName, care, ownCountry } = card;
  const { company, number, place, facts } = callerTexts(call, ownCountry, new Date(), language());
  return [
    [t('stateRingingInbound'), company, number, place],
    [lineName, openText(card), ...facts, care],
  ];
}

/*
 * A question in a small window of its own, for tabs where no card can be shown. It asks the background what the question
 * is, and tells it the answer; the window closes when the question is gone.
 */
import '../../common/tokens.css';
import '../../common/states.css';
import '../ui/base.css';
import './confirm.css';
import { render } from 'preact';
import type { Card, CardAction } from '../../common/cards.ts';
import { language, t } from '../../common/i18n.ts';
import type { CardActed, CardAsked } from '../../common/runtime-messages.ts';
import { Question } from './Question.tsx';

const cardId = new URLSearchParams(location.search).get('card') ?? '';
document.documentElement.lang = language();
document.title = t('cardsLabel');

async function start(): Promise<void> {
  const ask: CardAsked = { type: 'card.asked', cardId };
  const card = (await chrome.runtime.sendMessage(ask)) as Card | null;
  const answer = (action: CardAction): void => {
    const message: CardActed = { type: 'card.acted', cardId, action };
    void chrome.runtime.sendMessage(message).finally(() => window.close());
  };
  render(<Question card={card?.kind === 'confirm' ? card : undefined} answer={answer} />, document.body);
}

void start();

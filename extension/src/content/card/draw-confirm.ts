import type { ConfirmCard } from '../../common/cards.ts';
import { confirmTexts } from '../../common/confirm-texts.ts';
import { t } from '../../common/i18n.ts';
import { chip } from '../top-layer/chip.ts';
import { element } from '../top-layer/elements.ts';
import { buttons, type Drawing, head } from './drawn-card.ts';

/** A question: who wants to call which number, and why it is asked. */
export function drawConfirm(card: ConfirmCard): Drawing {
  const { reasons, source } = confirmTexts(card);
  return {
    role: 'alertdialog',
    spoken: [card.display, ...reasons, ...source].join('. '),
    content: [
      head(card.id, card.display, '', chip('ringing', t('confirmChip'))),
      element(
        'div',
        { class: 'why', id: `why-${card.id}` },
        ...[...reasons, ...source].map((sentence) => element('p', { class: 'says' }, sentence)),
      ),
      ...buttons([
        { action: 'confirm', label: t('call'), look: 'main' },
        { action: 'dismiss', label: t('cardDoNotCall'), look: 'last' },
      ]),
    ],
  };
}

import type { ProblemCard, ProblemHelp } from '../../common/cards.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { chip } from '../top-layer/chip.ts';
import { element } from '../top-layer/elements.ts';
import { buttons, type Drawing, head } from './drawn-card.ts';

const labels: Readonly<Record<ProblemHelp, TextKey>> = { options: 'cardOptions', install: 'cardInstall', reconnect: 'cardReconnect' };

/** Something did not work: what, why, and what to do. */
export function drawProblem(card: ProblemCard): Drawing {
  return {
    role: 'group',
    spoken: `${card.title}. ${card.message}`,
    content: [
      head(card.id, card.title, '', chip('missed', t('problemChip'))),
      element('p', { class: 'says' }, card.message),
      ...buttons([
        ...(card.help === undefined
          ? []
          : [{ action: card.help, label: t(labels[card.help]), look: card.help === 'install' ? 'main' : '' }]),
        ...(card.wayOut === undefined ? [] : [{ action: 'wayOut' as const, label: t('cardWayOut') }]),
      ]),
    ],
  };
}

import type { ComponentChildren } from 'preact';
import { t } from '../../../common/i18n.ts';

/** What the colours of answered and missed calls mean; each has a shape of its own as well. */
export function AnsweredMissedLegend({ children }: { children?: ComponentChildren }) {
  return (
    <ul class="legend">
      <li class="legend-answered">{t('figuresAnswered')}</li>
      <li class="legend-missed">{t('figuresMissedWord')}</li>
      {children}
    </ul>
  );
}

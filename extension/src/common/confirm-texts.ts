import type { ConfirmCard } from './cards.ts';
import type { ConfirmKind } from './contract.ts';
import { formatCountry } from './format.ts';
import { language, t } from './i18n.ts';

/** A question in words: what is special about the number, and who wants to call. */
export interface ConfirmTexts {
  readonly reasons: readonly string[];
  readonly source: readonly string[];
}

/** Puts a question into words. */
export function confirmTexts(card: ConfirmCard): ConfirmTexts {
  const reasons = card.confirm.map((kind) => reasonText(kind, card));
  const source: string[] = [];
  if (card.site !== undefined) {
    source.push(card.site === '' ? t('confirmPageUnknown') : t('confirmPage', card.site));
  } else if (reasons.length === 0) {
    source.push(t('confirmPerson'));
  }
  if (card.more > 0) {
    source.push(card.more === 1 ? t('confirmMoreOnce') : t('confirmMore', card.more));
  }
  return { reasons, source };
}

function reasonText(kind: ConfirmKind, { country, numberKind }: ConfirmCard): string {
  switch (kind) {
    case 'emergency':
      return t('confirmEmergency');
    case 'premium':
      return t(numberKind === 'satellite' ? 'confirmSatellite' : 'confirmPremium');
    case 'foreign':
      return country === undefined ? t('confirmForeignUnknown') : t('confirmForeign', formatCountry(country, language()));
  }
}

import type { NumberInfo } from '../../common/contract.ts';
import { formatCountry } from '../../common/format.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { locale } from '../ui/locale.ts';
import type { Preview } from './dial-model.ts';

const kinds: Partial<Record<NumberInfo['kind'], TextKey>> = {
  fixed: 'kindFixed',
  mobile: 'kindMobile',
  tollFree: 'kindTollFree',
  premium: 'kindPremium',
  shared: 'kindShared',
  service: 'kindService',
  internal: 'kindInternal',
  emergency: 'kindEmergency',
  satellite: 'kindSatellite',
};

/** Under the dial field: what the text would dial, or why it dials nothing. */
export function DialPreview({ preview }: { preview: Preview }) {
  return (
    <p id="dial-preview" class="hint dial-preview" role="status">
      {preview.kind === 'problem' && preview.message}
      {preview.kind === 'number' && numberWords(preview.number)}
    </p>
  );
}

function numberWords(number: NumberInfo): string {
  const kind = kinds[number.kind];
  const words = [
    t('previewDials', number.display),
    number.country === undefined ? undefined : formatCountry(number.country, locale()),
    kind === undefined ? undefined : t(kind),
    number.extension === undefined ? undefined : t('previewExtension', number.extension),
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}

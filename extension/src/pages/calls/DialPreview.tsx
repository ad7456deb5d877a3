import type { NumberInfo } from '../../common/contract.ts';
import { formatCountry } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { kindText } from '../../common/kind-texts.ts';
import { locale } from '../ui/locale.ts';
import type { Preview } from './dial-model.ts';

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
  const words = [
    t('previewDials', number.display),
    number.country === undefined ? undefined : formatCountry(number.country, locale()),
    kindText(number.kind),
    number.extension === undefined ? undefined : t('previewExtension', number.extension),
  ];
  return words.filter((word) => word !== undefined && word !== '').join(' · ');
}

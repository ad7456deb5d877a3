import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { Icon } from './Icon.tsx';

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const copied = useSignal<boolean | undefined>(undefined);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        copied.value = true;
      },
      () => {
        copied.value = false;
      },
    );
  return (
    <button type="button" class="button quiet icon-button" aria-label={label} title={label} onClick={() => void copy()}>
      <Icon name={copied.value === true ? 'check' : 'copy'} />
      <span class="only-heard" role="status">
        {copied.value === true && t('copied')}
        {copied.value === false && t('pageNumberNotCopied')}
      </span>
    </button>
  );
}

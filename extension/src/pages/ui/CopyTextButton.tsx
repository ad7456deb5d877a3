import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { Icon } from './Icon.tsx';

/** Copies a text that is shown beside it, or that only programs read; its words say that it did. */
export function CopyTextButton({ text, words = t('copy') }: { text: string; words?: string }) {
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
    <>
      <button type="button" class="button quiet" onClick={copy}>
        <Icon name={copied.value ? 'check' : 'copy'} />
        {copied.value ? t('copied') : words}
      </button>
      <span class="only-heard" role="status">
        {copied.value === true && t('copied')}
        {copied.value === false && t('copyFailed')}
      </span>
    </>
  );
}

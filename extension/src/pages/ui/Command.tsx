import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { Icon } from './Icon.tsx';

/** A command for the terminal, to be copied. */
export function Command({ text }: { text: string }) {
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
    <div class="command">
      <code>{text}</code>
      <button type="button" class="button quiet" onClick={copy}>
        <Icon name={copied.value ? 'check' : 'copy'} />
        {copied.value ? t('copied') : t('copy')}
      </button>
      <span class="only-heard" role="status">
        {copied.value === true && t('copied')}
        {copied.value === false && t('copyFailed')}
      </span>
    </div>
  );
}

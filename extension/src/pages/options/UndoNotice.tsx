import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';

/** Says that something was removed, and takes it back. Comes with the focus, since what had it is gone. */
export function UndoNotice({ text, onUndo }: { text: string; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new removal takes the focus again
  useEffect(() => button.current?.focus(), [text]);
  return (
    <div class="notice undo" role="status">
      <div class="row wrap">
        <span class="grow">{text}</span>
        <button type="button" class="button" ref={button} onClick={onUndo}>
          {t('undo')}
        </button>
      </div>
    </div>
  );
}

import { useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { SoundFilesModel } from './use-sound-files.ts';

/** Own audio files: the list, and a way to add one. */
export function SoundFiles({ files }: { files: SoundFilesModel }) {
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pick = async () => {
    const file = picker.current?.files?.[0];
    if (file !== undefined && picker.current !== null) {
      await files.add(file);
      // The same file can be chosen again.
      picker.current.value = '';
    }
  };
  return (
    <fieldset class="group">
      <legend>{t('soundFilesTitle')}</legend>
      {files.all.value.length > 0 && (
        <ul class="chips vip-numbers">
          {files.all.value.map((file) => (
            <li key={file.id} class="chip">
              {file.name}
              <button
                type="button"
                class="chip-remove"
                aria-label={t('removeOf', file.name)}
                onClick={() => {
                  void files.remove(file);
                  button.current?.focus();
                }}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.problem.value !== undefined && <Notice kind="problem">{files.problem.value}</Notice>}
      <div class="row wrap sound-adder">
        <input ref={picker} type="file" accept="audio/*" hidden onChange={() => void pick()} />
        <button ref={button} type="button" class="button" onClick={() => picker.current?.click()}>
          <Icon name="add" />
          {t('soundFileAdd')}
        </button>
        <span class="hint">{t('soundFilesHelp')}</span>
      </div>
    </fieldset>
  );
}

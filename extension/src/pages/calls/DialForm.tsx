import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { DialPreview } from './DialPreview.tsx';
import { DialQuestion } from './DialQuestion.tsx';
import type { DialModel } from './dial-model.ts';
import { LineSelect } from './LineSelect.tsx';

/** The dial field: takes anything, says what it would dial, dials on Enter. */
export function DialForm({ model, focus = true }: { model: DialModel; focus?: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) {
      field.current?.focus({ preventScroll: true });
    }
  }, [focus]);
  const question = model.question.value;

  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    void model.dial();
  };

  return (
    <section class="pad stack" aria-labelledby="dial-title">
      <h2 id="dial-title" class="only-heard">
        {t('dialTitle')}
      </h2>
      <form class="stack" onSubmit={submit}>
        <div>
          <label class="only-heard" for="dial">
            {t('dialLabel')}
          </label>
          <input
            id="dial"
            ref={field}
            class="input dial-field"
            type="text"
            inputMode="tel"
            autocomplete="off"
            spellcheck={false}
            placeholder={t('dialPlaceholder')}
            aria-describedby="dial-preview"
            value={model.text.value}
            onInput={(event) => model.type(event.currentTarget.value)}
          />
          <DialPreview preview={model.preview.value} />
        </div>
        {question === undefined && (
          <div class="row">
            <button type="submit" class="button main call-button grow" aria-disabled={model.dialing.value}>
              <Icon name="phone" />
              {t('call')}
            </button>
            <LineSelect model={model} />
          </div>
        )}
      </form>
      <DialQuestion model={model} onAnswered={() => field.current?.focus()} />
    </section>
  );
}

import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { DialPreview } from './DialPreview.tsx';
import type { DialModel } from './dial-model.ts';
import { LineSelect } from './LineSelect.tsx';

/** The dial field: takes anything, says what it would dial, dials on Enter. */
export function DialForm({ model }: { model: DialModel }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const question = model.question.value;

  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    void model.dial();
  };
  const answered = (answer: () => unknown) => () => {
    field.current?.focus();
    void answer();
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
      {question !== undefined && (
        <ConfirmPanel question={question} onConfirm={answered(() => model.confirm())} onCancel={answered(() => model.cancel())} />
      )}
      {model.problem.value !== undefined && <Notice kind="problem">{model.problem.value}</Notice>}
    </section>
  );
}

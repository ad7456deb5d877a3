import { useComputed, useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ActionUrlEvent, NumberFormat } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { useApp } from '../../ui/app.ts';
import { Segments } from '../../ui/Segments.tsx';
import { controlOf, Field } from '../Field.tsx';
import { focusFirstInvalid } from '../first-invalid.ts';
import { NumberFormatOptions } from '../NumberFormatField.tsx';
import { numberFormatExample } from '../number-format.ts';
import { SaveBar } from '../SaveBar.tsx';
import { useUnsaved } from '../unsaved.ts';
import { exampleFacts, offered, renderTemplate } from './action-template.ts';
import type { ActionUrlsEditor, EditingUrl } from './action-urls-editor.ts';
import { actionUrlEvents, eventWords } from './event-words.ts';

/** When which URL is called, how; with placeholders to insert and what becomes of them. */
export function ActionUrlForm({ editor, editing, onClose }: { editor: ActionUrlsEditor; editing: EditingUrl; onClose: () => void }) {
  const { saving } = editor;
  const { draft } = editing;
  const form = useRef<HTMLFormElement>(null);
  const url = useRef<HTMLTextAreaElement>(null);
  const missing = useSignal<'on' | 'url' | undefined>(undefined);
  const dirty = useComputed(() => editor.isDirty);
  useUnsaved(dirty);
  useEffect(() => url.current?.focus(), []);

  const change = (changes: Partial<typeof draft>) => {
    missing.value = undefined;
    editor.change(changes);
  };
  const toggle = (event: ActionUrlEvent, wanted: boolean) =>
    change({ on: actionUrlEvents.filter((known) => (known === event ? wanted : draft.on.includes(known))) });
  const insert = (placeholder: string) => {
    const field = url.current;
    if (field === null) {
      return;
    }
    // Typed in, so that it can be undone like everything else that is typed.
    field.focus();
    field.setRangeText(placeholder, field.selectionStart, field.selectionEnd, 'end');
    change({ url: field.value });
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const drawn = event.currentTarget;
    missing.value = draft.url.trim() === '' ? 'url' : draft.on.length === 0 ? 'on' : undefined;
    if (missing.value === undefined && (await editor.save())) {
      onClose();
    } else {
      requestAnimationFrame(() => focusFirstInvalid(drawn));
    }
  };

  const places = ['url', 'on', 'open', 'numberFormat'].map((key) => `${editor.place}.${key}`);
  const urlField = {
    id: 'action-url',
    label: t('urlLabel'),
    help: t('urlHelp'),
    problem: missing.value === 'url' ? t('fieldMissing') : saving.problemAt(`${editor.place}.url`),
  };
  const onProblem = missing.value === 'on' ? t('urlOnMissing') : saving.problemAt(`${editor.place}.on`);
  const formatField = { id: 'action-url-format', label: t('urlFormatLabel') };
  return (
    <form ref={form} class="line-form stack" aria-label={t('urlFormLabel')} noValidate onSubmit={(event) => void save(event)}>
      <fieldset class="group" aria-describedby={onProblem === undefined ? undefined : 'action-url-on-problem'}>
        <legend>{t('urlOnLabel')}</legend>
        <div class="checks">
          {actionUrlEvents.map((event) => (
            <label key={event} class="check">
              <input
                type="checkbox"
                checked={draft.on.includes(event)}
                aria-invalid={onProblem === undefined ? undefined : true}
                onChange={(changed) => toggle(event, changed.currentTarget.checked)}
              />
              {t(eventWords[event])}
            </label>
          ))}
        </div>
        {onProblem !== undefined && (
          <p id="action-url-on-problem" class="field-problem" role="alert">
            {onProblem}
          </p>
        )}
      </fieldset>
      <Field {...urlField}>
        <textarea
          {...controlOf(urlField)}
          class="input code"
          ref={url}
          rows={3}
          spellcheck={false}
          autocomplete="off"
          placeholder="https://crm.example/?n=<$remote_party>"
          value={draft.url}
          onInput={(event) => change({ url: event.currentTarget.value.replace(/\s*\n\s*/gu, '') })}
        />
      </Field>
      <fieldset class="group">
        <legend>{t('urlInsertLabel')}</legend>
        <div class="chips">
          {offered.map((placeholder) => (
            <button key={placeholder} type="button" class="placeholder code" onClick={() => insert(placeholder)}>
              {placeholder}
            </button>
          ))}
        </div>
      </fieldset>
      <Preview editing={editing} />
      <div class="pair">
        <div>
          <p class="field-label" id="action-url-open">
            {t('urlOpenLabel')}
          </p>
          <Segments
            name="action-url-open"
            labelledBy="action-url-open"
            options={[
              { value: 'background', text: t('urlInBackground') },
              { value: 'tab', text: t('urlInTab') },
            ]}
            value={draft.open}
            onChange={(open) => change({ open })}
          />
        </div>
        <Field {...formatField}>
          <select
            {...controlOf(formatField)}
            value={draft.numberFormat}
            onChange={(event) => change({ numberFormat: event.currentTarget.value as NumberFormat })}
          >
            <NumberFormatOptions />
          </select>
        </Field>
      </div>
      <SaveBar saving={saving} dirty={dirty} places={places}>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </SaveBar>
    </form>
  );
}

/** The URL for an example call, as it is typed. */
function Preview({ editing: { draft } }: { editing: EditingUrl }) {
  const { settings, lines } = useApp().state.value;
  const [event = 'inbound'] = draft.on;
  const number = numberFormatExample(draft.numberFormat, settings?.country ?? 'DE', settings?.outsideLine ?? '');
  const facts = exampleFacts(event, number, lines[0]?.name ?? 'Ringbridge', new Date());
  const rendered = renderTemplate(draft.url, facts);
  return (
    <div class="url-preview">
      <p class="field-label">{t('urlPreviewLabel', t(eventWords[event]))}</p>
      {'unknown' in rendered ? (
        <p class="field-problem">{t('urlUnknownPlaceholder', rendered.unknown)}</p>
      ) : (
        <code class="path">{rendered.url === '' ? '–' : rendered.url}</code>
      )}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { controlOf, Field } from './Field.tsx';
import { LinkPreview } from './link-preview.ts';

const someNumber = '+49 30 609854-180';

/** The link as it will be for a number, and a way to open it. */
export function CrmTry({ template }: { template: string }) {
  const { request } = useApp();
  const number = useSignal(someNumber);
  const preview = useMemo(() => new LinkPreview(request), [request]);
  useEffect(() => preview.show(template, number.value), [preview, template, number.value]);
  const state = preview.state.value;
  const url = state !== undefined && 'url' in state ? state.url : undefined;
  const field = { id: 'crm-number', label: t('crmTryLabel') };
  return (
    <div class="stack">
      <Field {...field}>
        <div class="row">
          <input
            {...controlOf(field)}
            inputMode="tel"
            autocomplete="off"
            value={number.value}
            onInput={(event) => (number.value = event.currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            aria-disabled={url === undefined}
            onClick={() => url !== undefined && void chrome.tabs.create({ url })}
          >
            {t('crmTry')}
          </button>
        </div>
      </Field>
      <div role="status">
        {url !== undefined && <p class="hint link-preview">{url}</p>}
        {template === '' && <p class="hint">{t('crmLinkIncomplete')}</p>}
        {state !== undefined && 'problem' in state && <Notice kind="problem">{state.problem}</Notice>}
      </div>
    </div>
  );
}

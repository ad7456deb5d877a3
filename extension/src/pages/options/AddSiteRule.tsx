import { useSignal } from '@preact/signals';
import type { RefObject, TargetedEvent } from 'preact';
import { t } from '../../common/i18n.ts';
import type { SiteMode, SiteRule } from '../../common/site-modes.ts';
import { controlOf, Field } from './Field.tsx';
import { SiteModeSelect } from './SiteModeSelect.tsx';
import { readTypedSite } from './typed-site.ts';

/** Adds a rule: what is typed, and the mode for it. A rule for the same sites is replaced. */
export function AddSiteRule({ field, onAdd }: { field: RefObject<HTMLInputElement>; onAdd: (rule: SiteRule) => Promise<void> }) {
  const text = useSignal('');
  const mode = useSignal<SiteMode>('off');
  const problem = useSignal<string | undefined>(undefined);

  const add = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = readTypedSite(text.value);
    if ('problem' in typed) {
      problem.value = t(typed.problem);
    } else {
      await onAdd({ pattern: typed.pattern, mode: mode.value });
      text.value = '';
    }
    field.current?.focus();
  };
  const input = { id: 'site', label: t('siteLabel'), help: t('siteHelp'), problem: problem.value };
  return (
    <form class="add-row add-site" onSubmit={(event) => void add(event)}>
      <Field {...input}>
        <input
          {...controlOf(input)}
          ref={field}
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="*.example.com"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            problem.value = undefined;
          }}
        />
      </Field>
      <SiteModeSelect
        label={t('siteModeNew')}
        value={mode.value}
        onChange={(chosen) => {
          mode.value = chosen;
        }}
      />
      <button type="submit" class="button">
        {t('add')}
      </button>
    </form>
  );
}

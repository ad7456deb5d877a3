import { findCrmSystem, type NumberForm, numberForms } from '../../common/crm-systems.ts';
import { t } from '../../common/i18n.ts';
import type { CrmForm } from './crm-form.ts';
import { controlOf, Field } from './Field.tsx';

/** How each form looks, for +49 30 609854-180. */
const examples: Readonly<Record<NumberForm, string>> = {
  e164: '+4930609854180',
  e164digits: '4930609854180',
  national: '030609854180',
  intl00: '004930609854180',
  nsn: '30609854180',
  last9: '609854180',
  last7: '9854180',
};

/** What the link is made of: address, account and number form of a known system, or the link itself. */
export function CrmParts(props: { form: CrmForm; problem: string | undefined; onChange: (changes: Partial<CrmForm>) => void }) {
  const { form, problem, onChange } = props;
  const system = findCrmSystem(form.system);
  if (system === undefined) {
    const link = { id: 'crm-link', label: t('crmTemplateLabel'), help: t('crmTemplateHelp'), problem };
    return (
      <Field {...link}>
        <input
          {...controlOf(link)}
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          required
          placeholder="https://crm.example/search?q={e164}"
          value={form.link}
          onInput={(event) => onChange({ link: event.currentTarget.value })}
        />
      </Field>
    );
  }
  const base = { id: 'crm-base', label: t('crmBaseLabel'), help: t('crmBaseHelp'), problem };
  const number = {
    id: 'crm-form',
    label: t('crmFormLabel'),
    help: t('crmFormHelp'),
    problem: system.base === undefined ? undefined : problem,
  };
  const account = system.account && { id: 'crm-account', label: t(system.account.label), help: t(system.account.help) };
  return (
    <>
      {system.base === undefined && (
        <Field {...base}>
          <input
            {...controlOf(base)}
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            required
            list={system.bases === undefined ? undefined : 'crm-bases'}
            placeholder={system.example}
            value={form.base}
            onInput={(event) => onChange({ base: event.currentTarget.value })}
          />
          {system.bases !== undefined && (
            <datalist id="crm-bases">
              {system.bases.map((address) => (
                <option key={address} value={address} />
              ))}
            </datalist>
          )}
        </Field>
      )}
      <div class={account === undefined ? undefined : 'pair'}>
        {account !== undefined && (
          <Field {...account}>
            <input
              {...controlOf(account)}
              autocomplete="off"
              spellcheck={false}
              required
              placeholder={system.account?.example}
              value={form.account}
              onInput={(event) => onChange({ account: event.currentTarget.value })}
            />
          </Field>
        )}
        <Field {...number}>
          <select
            {...controlOf(number)}
            value={form.form}
            onChange={(event) => onChange({ form: event.currentTarget.value as NumberForm })}
          >
            {numberForms.map((known) => (
              <option key={known} value={known}>
                {examples[known]}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  );
}

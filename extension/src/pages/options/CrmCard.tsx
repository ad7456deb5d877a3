import type { RingbridgeSettings } from '../../common/contract.ts';
import { crmSystems } from '../../common/crm-systems.ts';
import { t } from '../../common/i18n.ts';
import { CrmMoments } from './CrmMoments.tsx';
import { CrmParts } from './CrmParts.tsx';
import { CrmTry } from './CrmTry.tsx';
import { crmFormOf, otherSystem, popupOf, templateOf, withSystem } from './crm-form.ts';
import { controlOf, Field } from './Field.tsx';
import { FormCard } from './FormCard.tsx';
import { useSettingsForm } from './settings-form.ts';

/** Which page of the CRM opens for a caller, when, and where. */
export function CrmCard({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ popup }) => crmFormOf(popup),
    (draft) => ({ popup: popupOf(draft.value.value) }),
  );
  const { values, change } = form;

  const system = { id: 'crm-system', label: t('crmSystemLabel') };
  return (
    <FormCard id="crm" title={t('crmTitle')} intro={t('crmIntro')} form={form} places={['popup.template']}>
      <Field {...system}>
        <select {...controlOf(system)} value={values.system} onChange={(event) => change(withSystem(values, event.currentTarget.value))}>
          <option value="">{t('crmSystemNone')}</option>
          {crmSystems.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={otherSystem}>{t('crmSystemOther')}</option>
        </select>
      </Field>
      {values.system !== '' && (
        <>
          <CrmParts form={values} problem={form.saving.problemAt('popup.template')} onChange={change} />
          <CrmTry template={templateOf(values)} />
          <CrmMoments form={values} onChange={change} />
        </>
      )}
    </FormCard>
  );
}

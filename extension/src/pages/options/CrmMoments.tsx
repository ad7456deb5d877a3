import type { PageTab, PopupMoment } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import type { CrmForm } from './crm-form.ts';
import { controlOf, Field } from './Field.tsx';

const moments: Readonly<Record<PopupMoment, TextKey>> = {
  ring: 'crmMomentRing',
  answer: 'crmMomentAnswer',
  demand: 'crmMomentDemand',
};
const places: Readonly<Record<PageTab, TextKey>> = { reuse: 'crmTabReuse', new: 'crmTabNew', background: 'crmTabBackground' };

/** When the page opens, for whom, and in which tab. */
export function CrmMoments({ form, onChange }: { form: CrmForm; onChange: (changes: Partial<CrmForm>) => void }) {
  const on = { id: 'crm-on', label: t('crmOnLabel'), help: t('crmOnHelp') };
  const internal = { id: 'crm-on-internal', label: t('crmOnInternalLabel') };
  const unknown = { id: 'crm-on-unknown', label: t('crmOnUnknownLabel') };
  const tab = { id: 'crm-tab', label: t('crmTabLabel'), ...(form.tab === 'reuse' ? { help: t('crmTabReuseHelp') } : {}) };
  return (
    <>
      <Field {...on}>
        <select {...controlOf(on)} value={form.on} onChange={(event) => onChange({ on: event.currentTarget.value as PopupMoment })}>
          <MomentOptions />
        </select>
      </Field>
      <div class="pair">
        <Field {...internal}>
          <select
            {...controlOf(internal)}
            value={form.onInternal}
            onChange={(event) => onChange({ onInternal: event.currentTarget.value as PopupMoment })}
          >
            <MomentOptions />
          </select>
        </Field>
        <Field {...unknown}>
          <select
            {...controlOf(unknown)}
            value={form.onUnknown}
            onChange={(event) => onChange({ onUnknown: event.currentTarget.value as CrmForm['onUnknown'] })}
          >
            <option value="same">{t('crmMomentSame')}</option>
            <MomentOptions />
          </select>
        </Field>
      </div>
      <Field {...tab}>
        <select {...controlOf(tab)} value={form.tab} onChange={(event) => onChange({ tab: event.currentTarget.value as PageTab })}>
          {(Object.keys(places) as PageTab[]).map((place) => (
            <option key={place} value={place}>
              {t(places[place])}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

function MomentOptions() {
  return (
    <>
      {(Object.keys(moments) as PopupMoment[]).map((moment) => (
        <option key={moment} value={moment}>
          {t(moments[moment])}
        </option>
      ))}
    </>
  );
}

import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { crmSystems } from '../../common/crm-systems.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Card } from './Card.tsx';
import { CrmMoments } from './CrmMoments.tsx';
import { CrmParts } from './CrmParts.tsx';
import { CrmTry } from './CrmTry.tsx';
import { type CrmForm, crmFormOf, otherSystem, popupOf, templateOf, withSystem } from './crm-form.ts';
import { Draft } from './draft.ts';
import { controlOf, Field } from './Field.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { SaveBar } from './SaveBar.tsx';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';

/** Which page of the CRM opens for a caller, when, and where. */
export function CrmCard({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed(() => crmFormOf((app.state.value.settings ?? settings).popup));
  const draft = useMemo(() => new Draft<CrmForm>(saved), [saved]);
  useUnsaved(draft.dirty);
  const form = draft.value.value;

  const change = (changes: Partial<CrmForm>) => {
    saving.forget();
    draft.setAll(changes);
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    if (await saving.save({ popup: popupOf(form) })) {
      draft.discard();
    } else {
      focusFirstInvalid(element);
    }
  };

  const system = { id: 'crm-system', label: t('crmSystemLabel') };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Card
        id="crm"
        title={t('crmTitle')}
        intro={t('crmIntro')}
        footer={<SaveBar saving={saving} dirty={draft.dirty} places={['popup.template']} onDiscard={() => draft.discard()} />}
      >
        <Field {...system}>
          <select {...controlOf(system)} value={form.system} onChange={(event) => change(withSystem(form, event.currentTarget.value))}>
            <option value="">{t('crmSystemNone')}</option>
            {crmSystems.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={otherSystem}>{t('crmSystemOther')}</option>
          </select>
        </Field>
        {form.system !== '' && (
          <>
            <CrmParts form={form} problem={saving.problemAt('popup.template')} onChange={change} />
            <CrmTry template={templateOf(form)} />
            <CrmMoments form={form} onChange={change} />
          </>
        )}
      </Card>
    </form>
  );
}

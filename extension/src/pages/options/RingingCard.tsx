import type { RingbridgeSettings, RingingSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { DoNotDisturb } from '../ui/DoNotDisturb.tsx';
import { Segments } from '../ui/Segments.tsx';
import { FormCard } from './FormCard.tsx';
import { QuietHoursFields } from './QuietHoursFields.tsx';
import { useSettingsForm } from './settings-form.ts';
import { VipNumbers } from './VipNumbers.tsx';

/** How calls that come in are shown, and when not. */
export function RingingCard({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ ringing }) => ({ ringing }),
    (draft) => draft.changes(),
  );
  const { ringing } = form.values;
  const change = (changes: Partial<RingingSettings>) => form.change({ ringing: { ...ringing, ...changes } });
  return (
    <FormCard id="ringing" title={t('ringingTitle')} intro={t('ringingIntro')} form={form} places={[]}>
      <DoNotDisturb />
      <Choice label="toastLabel" help="toastHelp" checked={ringing.toast} onChange={(toast) => change({ toast })} />
      <Choice
        label="notificationLabel"
        help="notificationHelp"
        checked={ringing.notification}
        onChange={(notification) => change({ notification })}
      />
      {ringing.notification && (
        <div class="field">
          <p id="full-screen-label" class="field-label">
            {t('fullScreenLabel')}
          </p>
          <Segments
            name="full-screen"
            labelledBy="full-screen-label"
            options={[
              { value: 'notification', text: t('fullScreenNotification') },
              { value: 'nothing', text: t('fullScreenNothing') },
            ]}
            value={ringing.fullScreen}
            onChange={(fullScreen) => change({ fullScreen })}
          />
        </div>
      )}
      <QuietHoursFields hours={ringing.quietHours} onChange={(quietHours) => change({ quietHours })} />
      <VipNumbers numbers={ringing.vip} onChange={(vip) => change({ vip })} />
    </FormCard>
  );
}

function Choice(props: {
  label: 'toastLabel' | 'notificationLabel';
  help: 'toastHelp' | 'notificationHelp';
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      <span>
        {t(props.label)}
        <span class="hint block">{t(props.help)}</span>
      </span>
    </label>
  );
}

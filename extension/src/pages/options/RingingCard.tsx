import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings, RingingSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { DoNotDisturb } from '../ui/DoNotDisturb.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Card } from './Card.tsx';
import { Draft } from './draft.ts';
import { focusFirstInvalid } from './first-invalid.ts';
import { QuietHoursFields } from './QuietHoursFields.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';
import { VipNumbers } from './VipNumbers.tsx';

/** How calls that come in are shown, and when not. */
export function RingingCard({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed(() => ({ ringing: (app.state.value.settings ?? settings).ringing }));
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const { ringing } = draft.value.value;

  const change = (changes: Partial<RingingSettings>) => {
    saving.forget();
    draft.set('ringing', { ...ringing, ...changes });
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await saving.save(draft.changes())) {
      draft.discard();
    } else {
      focusFirstInvalid(form);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Card
        id="ringing"
        title={t('ringingTitle')}
        intro={t('ringingIntro')}
        footer={<SaveBar saving={saving} dirty={draft.dirty} places={[]} onDiscard={() => draft.discard()} />}
      >
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
      </Card>
    </form>
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

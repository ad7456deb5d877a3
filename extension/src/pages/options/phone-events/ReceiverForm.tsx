import type { RingbridgeSettings } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { controlOf, Field } from '../Field.tsx';
import { FormBar } from '../FormCard.tsx';
import { useSettingsForm } from '../settings-form.ts';

const places = ['receiver.listen', 'receiver.allow'];
const lines = (text: string): string[] => text.split(/[\s,]+/u).filter((line) => line !== '');
const isOnThisComputer = (address: string): boolean => /^(?:127\.|\[::1\]|localhost:)/u.test(address);

/** Where the receiver listens, and who may send. Few people need it: it is folded away. */
export function ReceiverForm({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ receiver: { listen, allow } }) => ({ listen: listen.join('\n'), allow: allow.join('\n') }),
    // The token's place stays as it is, and with it the addresses in the phones.
    ({ value: { value } }, { receiver }) => ({ receiver: { ...receiver, listen: lines(value.listen), allow: lines(value.allow) } }),
  );
  const { listen, allow } = form.values;
  const leavesComputer = !lines(listen).every(isOnThisComputer);
  const listenField = {
    id: 'receiver-listen',
    label: t('listenLabel'),
    help: t('listenHelp'),
    problem: form.saving.problemAt('receiver.listen'),
  };
  const allowField = {
    id: 'receiver-allow',
    label: t('allowLabel'),
    help: t('allowHelp'),
    problem: form.saving.problemAt('receiver.allow'),
  };
  return (
    <details class="advanced" open={listenField.problem !== undefined || allowField.problem !== undefined || undefined}>
      <summary>{t('receiverAdvanced')}</summary>
      <form class="stack" onSubmit={form.submit}>
        <div class="pair">
          <Field {...listenField}>
            <textarea
              {...controlOf(listenField)}
              class="input code"
              rows={3}
              spellcheck={false}
              value={listen}
              onInput={(event) => form.change({ listen: event.currentTarget.value })}
            />
          </Field>
          <Field {...allowField}>
            <textarea
              {...controlOf(allowField)}
              class="input code"
              rows={3}
              spellcheck={false}
              value={allow}
              onInput={(event) => form.change({ allow: event.currentTarget.value })}
            />
          </Field>
        </div>
        {leavesComputer && (
          <Notice kind={lines(allow).length === 0 ? 'warning' : 'hint'}>
            {t(lines(allow).length === 0 ? 'receiverOpen' : 'receiverToken')}
          </Notice>
        )}
        <FormBar form={form} places={places} />
      </form>
    </details>
  );
}

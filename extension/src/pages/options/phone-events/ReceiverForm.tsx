import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { useApp } from '../../ui/app.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Draft } from '../draft.ts';
import { controlOf, Field } from '../Field.tsx';
import { focusFirstInvalid } from '../first-invalid.ts';
import { SaveBar } from '../SaveBar.tsx';
import { Saving } from '../saving.ts';
import { useUnsaved } from '../unsaved.ts';

const places = ['receiver.listen', 'receiver.allow'];
const lines = (text: string): string[] => text.split(/[\s,]+/u).filter((line) => line !== '');
const isOnThisComputer = (address: string): boolean => /^(?:127\.|\[::1\]|localhost:)/u.test(address);

/** Where the receiver listens, and who may send. Few people need it: it is folded away. */
export function ReceiverForm({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed(() => {
    const { listen, allow } = (app.state.value.settings ?? settings).receiver;
    return { listen: listen.join('\n'), allow: allow.join('\n') };
  });
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const { listen, allow } = draft.value.value;
  const leavesComputer = !lines(listen).every(isOnThisComputer);

  const change = (key: 'listen' | 'allow', value: string) => {
    saving.forget();
    draft.set(key, value);
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    // The token's place stays as it is, and with it the addresses in the phones.
    const { receiver } = app.state.value.settings ?? settings;
    if (await saving.save({ receiver: { ...receiver, listen: lines(listen), allow: lines(allow) } })) {
      draft.discard();
    } else {
      focusFirstInvalid(form);
    }
  };
  const listenField = {
    id: 'receiver-listen',
    label: t('listenLabel'),
    help: t('listenHelp'),
    problem: saving.problemAt('receiver.listen'),
  };
  const allowField = { id: 'receiver-allow', label: t('allowLabel'), help: t('allowHelp'), problem: saving.problemAt('receiver.allow') };
  return (
    <details class="advanced" open={listenField.problem !== undefined || allowField.problem !== undefined || undefined}>
      <summary>{t('receiverAdvanced')}</summary>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <div class="pair">
          <Field {...listenField}>
            <textarea
              {...controlOf(listenField)}
              class="input code"
              rows={3}
              spellcheck={false}
              value={listen}
              onInput={(event) => change('listen', event.currentTarget.value)}
            />
          </Field>
          <Field {...allowField}>
            <textarea
              {...controlOf(allowField)}
              class="input code"
              rows={3}
              spellcheck={false}
              value={allow}
              onInput={(event) => change('allow', event.currentTarget.value)}
            />
          </Field>
        </div>
        {leavesComputer && (
          <Notice kind={lines(allow).length === 0 ? 'warning' : 'hint'}>
            {t(lines(allow).length === 0 ? 'receiverOpen' : 'receiverToken')}
          </Notice>
        )}
        <SaveBar saving={saving} dirty={draft.dirty} places={places} onDiscard={() => draft.discard()} />
      </form>
    </details>
  );
}

import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';
import { Draft } from './draft.ts';
import { focusFirstInvalid } from './first-invalid.ts';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';

/** A form over a part of the settings. */
export interface SettingsForm<T extends object> {
  readonly saving: Saving;
  readonly draft: Draft<T>;
  /** As it stands in the form now. */
  readonly values: T;
  /** Takes what a person changed; how the last saving went is old news then. */
  change(changes: Partial<T>): void;
  /** Saves; leads to the first fault if there is one. For `onSubmit`. */
  submit(event: TargetedEvent<HTMLFormElement>): void;
}

/**
 * A form that follows the settings but for what a person changed in it and did not save yet.
 * @param settings - as they were when the page was opened, until the agent tells of newer ones
 * @param partOf - the values of the form
 * @param changesOf - the keys of the settings to save
 */
export function useSettingsForm<T extends object>(
  settings: RingbridgeSettings,
  partOf: (settings: RingbridgeSettings) => T,
  changesOf: (draft: Draft<T>, settings: RingbridgeSettings) => Partial<RingbridgeSettings>,
): SettingsForm<T> {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed(() => partOf(app.state.value.settings ?? settings));
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const save = async (form: HTMLFormElement) => {
    if (await saving.save(changesOf(draft, app.state.value.settings ?? settings))) {
      draft.discard();
    } else {
      focusFirstInvalid(form);
    }
  };
  return {
    saving,
    draft,
    values: draft.value.value,
    change: (changes) => {
      saving.forget();
      draft.set(changes);
    },
    submit: (event) => {
      event.preventDefault();
      void save(event.currentTarget);
    },
  };
}

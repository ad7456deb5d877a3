import type { ComponentChildren } from 'preact';
import { Card } from './Card.tsx';
import { SaveBar } from './SaveBar.tsx';
import type { SettingsForm } from './settings-form.ts';

/** One subject of the settings that is a form. */
export function FormCard<T extends object>(props: {
  id: string;
  title: string;
  intro: string;
  form: SettingsForm<T>;
  /** The fields of the form, by their place in the settings. */
  places: readonly string[];
  children: ComponentChildren;
}) {
  const { id, title, intro, form, places, children } = props;
  return (
    <form onSubmit={form.submit}>
      <Card id={id} title={title} intro={intro} footer={<FormBar form={form} places={places} />}>
        {children}
      </Card>
    </form>
  );
}

/** The end of a form over the settings. */
export function FormBar<T extends object>({ form, places }: { form: SettingsForm<T>; places: readonly string[] }) {
  return <SaveBar saving={form.saving} dirty={form.draft.dirty} places={places} onDiscard={() => form.draft.discard()} />;
}

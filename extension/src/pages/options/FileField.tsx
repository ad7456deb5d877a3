import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { LineField } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { controlOf, Field } from './Field.tsx';
import { uploadFile } from './upload-file.ts';

/** A file: chosen and handed over, or the path of one that stays where it is. */
export function FileField(props: {
  scope: string;
  field: LineField;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}) {
  const { field, value, onChange } = props;
  const { request } = useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const failed = useSignal<string | undefined>(undefined);
  const sending = useSignal(false);
  const labelled = {
    id: `${props.scope}-${field.key}`,
    label: field.label,
    help: field.help,
    problem: failed.value ?? props.problem,
    wide: true,
  };

  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      return;
    }
    sending.value = true;
    failed.value = undefined;
    try {
      onChange(await uploadFile(request, file));
    } catch (error) {
      failed.value = error instanceof Error ? error.message : String(error);
    } finally {
      sending.value = false;
    }
  };
  return (
    <Field {...labelled}>
      <div class="row wrap">
        <input
          {...controlOf(labelled)}
          class="input grow"
          autocomplete="off"
          spellcheck={false}
          required={field.required}
          placeholder={field.example}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.vcf,.txt,.tsv,text/csv,text/vcard"
          onChange={(event) => void send(event.currentTarget.files?.[0])}
        />
        <button type="button" class="button" aria-disabled={sending.value} onClick={() => chooser.current?.click()}>
          {t(sending.value ? 'fileSending' : 'fileChoose')}
        </button>
      </div>
    </Field>
  );
}

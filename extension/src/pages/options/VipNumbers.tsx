import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { controlOf, Field } from './Field.tsx';

const maxVip = 200;

/** The numbers of important callers. What is typed is read by the agent, so that it is found again when they call. */
export function VipNumbers({ numbers, onChange }: { numbers: readonly string[]; onChange: (numbers: string[]) => void }) {
  const { request } = useApp();
  const text = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);

  const add = async () => {
    if (text.value.trim() === '') {
      field.current?.focus();
      return;
    }
    try {
      const { e164, dialled } = await request('call.preview', { number: text.value });
      const number = e164 ?? dialled;
      onChange([...numbers.filter((known) => known !== number), number].slice(-maxVip));
      text.value = '';
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
    field.current?.focus();
  };
  const input = { id: 'vip', label: t('vipLabel'), help: t('vipHelp'), problem: problem.value };
  return (
    <fieldset class="group">
      <legend>{t('vipTitle')}</legend>
      {numbers.length > 0 && (
        <ul class="chips vip-numbers">
          {numbers.map((number) => (
            <li key={number} class="chip">
              {number}
              <button
                type="button"
                class="chip-remove"
                aria-label={t('removeOf', number)}
                onClick={() => {
                  onChange(numbers.filter((kept) => kept !== number));
                  field.current?.focus();
                }}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="add-row">
        <Field {...input}>
          <input
            {...controlOf(input)}
            ref={field}
            inputMode="tel"
            autocomplete="off"
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
              problem.value = undefined;
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                void add();
              }
            }}
          />
        </Field>
        <button type="button" class="button" onClick={() => void add()}>
          {t('add')}
        </button>
      </div>
    </fieldset>
  );
}

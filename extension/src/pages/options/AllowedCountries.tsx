import { useMemo, useRef } from 'preact/hooks';
import { formatCountry } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { listCountries } from './countries.ts';

/** The countries that are called without asking, as chips, and a way to add one. */
export function AllowedCountries({ codes, onChange }: { codes: readonly string[]; onChange: (codes: string[]) => void }) {
  const countries = useMemo(() => listCountries(locale()), []);
  const adder = useRef<HTMLSelectElement>(null);
  const remove = (code: string) => {
    onChange(codes.filter((kept) => kept !== code));
    adder.current?.focus();
  };
  return (
    <fieldset class="group">
      <legend>{t('allowedTitle')}</legend>
      <ul class="chips">
        {codes.map((code) => (
          <li key={code} class="chip">
            {formatCountry(code, locale())}
            <button
              type="button"
              class="chip-remove"
              aria-label={t('removeOf', formatCountry(code, locale()))}
              onClick={() => remove(code)}
            >
              <Icon name="remove" />
            </button>
          </li>
        ))}
        <li>
          <select
            ref={adder}
            class="input chip-adder"
            aria-label={t('allowedAdd')}
            value=""
            onChange={(event) => {
              onChange([...codes, event.currentTarget.value]);
              event.currentTarget.value = '';
            }}
          >
            <option value="">{t('allowedAdd')}</option>
            {countries
              .filter(({ code }) => !codes.includes(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </select>
        </li>
      </ul>
    </fieldset>
  );
}

import { useMemo } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { controlOf, Field } from './Field.tsx';
import { Saving } from './saving.ts';

/** Which line is dialled with when nobody chooses one. Saved at once. */
export function DefaultLine() {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const { lines } = app.state.value;
  const field = { id: 'default-line', label: t('defaultLineLabel') };
  return (
    <div class="default-line">
      <Field {...field}>
        <div class="row wrap">
          <select
            {...controlOf(field)}
            class="input default-line-select"
            value={lines.find((line) => line.isDefault)?.id}
            onChange={(event) => void saving.save({ defaultLine: event.currentTarget.value })}
          >
            {lines.map((line) => (
              <option key={line.id} value={line.id}>
                {line.name}
              </option>
            ))}
          </select>
          <span role="status" class="good">
            {saving.status.value === 'saved' && t('saved')}
          </span>
        </div>
      </Field>
      {saving.problemElsewhere([]) !== undefined && <Notice kind="problem">{saving.problemElsewhere([])}</Notice>}
    </div>
  );
}

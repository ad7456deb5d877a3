import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';

interface Kind {
  readonly type: string;
  readonly name: string;
  readonly description: string;
}

/** Which kind the new line or source is. */
export function TypeChooser<T extends Kind>(props: {
  title: string;
  types: readonly T[];
  onChoose: (type: T) => void;
  onCancel: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="stack">
      <h3 class="form-title" ref={title} tabIndex={-1}>
        {props.title}
      </h3>
      <ul class="types">
        {props.types.map((type) => (
          <li key={type.type}>
            <button type="button" class="type" onClick={() => props.onChoose(type)}>
              <span class="list-name">{type.name}</span>
              <span class="hint block">{type.description}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button quiet" onClick={props.onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

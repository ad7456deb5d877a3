import { useEffect, useRef } from 'preact/hooks';
import type { LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';

/** Which kind of phone the new line is. */
export function TypeChooser(props: { types: readonly LineTypeInfo[]; onChoose: (type: LineTypeInfo) => void; onCancel: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="stack">
      <h3 class="form-title" ref={title} tabIndex={-1}>
        {t('typeTitle')}
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

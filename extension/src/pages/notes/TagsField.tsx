import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { maxTagLength, maxTags, TagEdit } from './tag-edit.ts';

/** How somebody sorted a call: chips, and a field that suggests what was used before. */
export function TagsField({ call }: { call: Call }) {
  const id = useId();
  const { request } = useApp();
  const edit = useMemo(() => new TagEdit(call.id, request), [call.id, request]);
  useLayoutEffect(() => edit.hear(call.tags), [edit, call.tags]);
  const field = useRef<HTMLInputElement>(null);
  const typed = useSignal('');
  const used = useSignal<readonly string[]>([]);

  const suggest = () =>
    request('journal.tags').then(
      ({ tags }) => {
        used.value = tags;
      },
      () => {
        // Then there are no suggestions.
      },
    );
  const add = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    void edit.add(typed.value);
    typed.value = '';
  };
  const remove = (tag: string) => {
    void edit.remove(tag);
    field.current?.focus();
  };
  const tags = edit.tags.value;
  return (
    <div class="tags-field">
      <label for={id}>{t('tagsLabel')}</label>
      <div class="row wrap tags-row">
        {tags.length > 0 && (
          <ul class="chips" aria-label={t('tagsLabel')}>
            {tags.map((tag) => (
              <li key={tag} class="chip">
                {tag}
                <button type="button" class="chip-remove" aria-label={t('removeOf', tag)} onClick={() => remove(tag)}>
                  <Icon name="remove" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {tags.length < maxTags && (
          <form class="tag-adder" onSubmit={add}>
            <input
              id={id}
              ref={field}
              class="input"
              list={`${id}-used`}
              maxLength={maxTagLength}
              autocomplete="off"
              placeholder={t('tagsAdd')}
              value={typed.value}
              onFocus={() => void suggest()}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
              }}
            />
            <datalist id={`${id}-used`}>
              {used.value
                .filter((tag) => !tags.includes(tag))
                .map((tag) => (
                  <option key={tag} value={tag} />
                ))}
            </datalist>
            {typed.value.trim() !== '' && (
              <button type="submit" class="button" aria-label={t('tagsAddThis', typed.value.trim())}>
                <Icon name="add" />
              </button>
            )}
          </form>
        )}
      </div>
      {edit.problem.value !== undefined && <Notice kind="problem">{edit.problem.value}</Notice>}
    </div>
  );
}

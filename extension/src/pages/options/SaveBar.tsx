import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Saving } from './saving.ts';

/** The end of a form: save, take back, and how it went. The button saves whether or not something changed, so it never takes the focus away. */
export function SaveBar(props: {
  saving: Saving;
  dirty: ReadonlySignal<boolean>;
  /** The fields of this form, by their place in the settings. */
  places: readonly string[];
  onDiscard?: () => void;
  children?: ComponentChildren;
}) {
  const { saving, dirty, onDiscard } = props;
  const elsewhere = saving.problemElsewhere(props.places);
  return (
    <footer class="save-bar">
      {elsewhere !== undefined && <Notice kind="problem">{elsewhere}</Notice>}
      <div class="row wrap">
        <button type="submit" class={dirty.value ? 'button main' : 'button'} aria-disabled={saving.status.value === 'saving'}>
          {t('save')}
        </button>
        {props.children}
        {onDiscard !== undefined && dirty.value && (
          <button type="button" class="button quiet" onClick={onDiscard}>
            {t('discard')}
          </button>
        )}
        <SaveStatus saving={saving} dirty={dirty.value} />
      </div>
    </footer>
  );
}

function SaveStatus({ saving, dirty }: { saving: Saving; dirty: boolean }) {
  const status = saving.status.value;
  return (
    <span class="save-status" role="status">
      {status === 'saving' && <span class="soft">{t('saving')}</span>}
      {status === 'saved' && !dirty && (
        <span class="good row">
          <Icon name="check" />
          {t('saved')}
        </span>
      )}
      {status !== 'saving' && dirty && <span class="soft">{t('unsaved')}</span>}
    </span>
  );
}

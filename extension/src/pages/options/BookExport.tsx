import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { exportContacts } from '../contacts/vcard.ts';
import { useApp } from '../ui/app.ts';
import { download, fileName } from '../ui/download.ts';
import { Icon } from '../ui/Icon.tsx';

type Outcome = 'idle' | 'busy' | { readonly done: string } | { readonly problem: string };

/** Writes all contacts of the own address book as one vCard file. */
export function BookExport() {
  const { request } = useApp();
  const outcome = useSignal<Outcome>('idle');
  const write = async (): Promise<void> => {
    if (outcome.value === 'busy') {
      return;
    }
    outcome.value = 'busy';
    try {
      const { file, count } = await exportContacts((params) => request('contact.list', params));
      const name = fileName('ringbridge-contacts', new Date(), 'vcf');
      download(file, name);
      outcome.value = { done: t('bookExported', String(count), name) };
    } catch (error) {
      outcome.value = { problem: error instanceof Error ? error.message : String(error) };
    }
  };
  const says = outcome.value;
  return (
    <>
      <button type="button" class="button" aria-disabled={says === 'busy'} onClick={() => void write()}>
        <Icon name="download" />
        {t('bookExport')}
      </button>
      <span class="hint" role="status">
        {says === 'busy' && t('exportBusy')}
        {typeof says === 'object' && 'done' in says && says.done}
        {typeof says === 'object' && 'problem' in says && <span class="bad">{says.problem}</span>}
      </span>
    </>
  );
}

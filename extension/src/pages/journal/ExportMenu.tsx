import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { download, fileName } from '../ui/download.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ExportForm, exportCalls } from './export.ts';
import type { AgentFilter } from './filter.ts';

type Outcome = 'idle' | 'busy' | 'done' | { readonly problem: string };

/** Writes the calls that are shown as CSV, for a spreadsheet or for programs. */
export function ExportMenu({ filter }: { filter: () => AgentFilter }) {
  const { request } = useApp();
  const outcome = useSignal<Outcome>('idle');
  const menu = useRef<HTMLDetailsElement>(null);

  const write = async (form: ExportForm) => {
    if (menu.current !== null) {
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    }
    if (outcome.value === 'busy') {
      return;
    }
    outcome.value = 'busy';
    try {
      download(await exportCalls((params) => request('journal.export', params), filter(), form), fileName('ringbridge', new Date(), 'csv'));
      outcome.value = 'done';
    } catch (error) {
      outcome.value = { problem: error instanceof Error ? error.message : String(error) };
    }
  };
  const says = outcome.value;
  return (
    <>
      <span class="hint" role="status">
        {says === 'busy' && t('exportBusy')}
        {says === 'done' && t('exportDone')}
        {typeof says === 'object' && <span class="bad">{says.problem}</span>}
      </span>
      <details
        class="menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && menu.current !== null) {
            menu.current.open = false;
            menu.current.querySelector('summary')?.focus();
          }
        }}
      >
        <summary class="button">
          <Icon name="download" />
          {t('export')}
        </summary>
        <div class="menu-items">
          <button type="button" class="menu-item" onClick={() => void write('excel')}>
            {t('exportExcel')}
            <span class="hint block">{t('exportExcelHelp')}</span>
          </button>
          <button type="button" class="menu-item" onClick={() => void write('plain')}>
            {t('exportPlain')}
            <span class="hint block">{t('exportPlainHelp')}</span>
          </button>
        </div>
      </details>
    </>
  );
}

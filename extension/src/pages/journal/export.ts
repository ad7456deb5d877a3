import type { JournalExportResult } from '../../common/contract.ts';
import type { AgentFilter } from './filter.ts';

/** The two forms of CSV: fixed names for programs, the person's language and time zone for a spreadsheet. */
export type ExportForm = 'excel' | 'plain';

/** Asks the agent for one part. */
export type AskExport = (params: AgentFilter & { excel: boolean; cursor?: string }) => Promise<JournalExportResult>;

/** Writes past calls as one CSV file, of the parts that the agent gives. */
export async function exportCalls(ask: AskExport, filter: AgentFilter, form: ExportForm): Promise<Blob> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const { text, next } = await ask({ ...filter, excel: form === 'excel', ...(cursor === undefined ? {} : { cursor }) });
    parts.push(text);
    cursor = next;
  } while (cursor !== undefined);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

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

/** The name of the file, with the day on which it was written. */
export function exportName(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `ringbridge-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.csv`;
}

/** Lets the person keep a file. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

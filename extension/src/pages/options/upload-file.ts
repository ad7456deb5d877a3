/** Hands a file over to the agent in parts that fit into one message each. */
import type { PageConnection } from '../../common/page-connection.ts';

const partBytes = 512 * 1024;

/** Returns what a source has as its file. */
export async function uploadFile(request: PageConnection['request'], file: File): Promise<string> {
  let uploadId: string | undefined;
  for (let start = 0; ; start += partBytes) {
    const last = start + partBytes >= file.size;
    const content = await base64(file.slice(start, start + partBytes));
    const part = { name: file.name, content, last };
    const answer = await request('source.upload', uploadId === undefined ? part : { ...part, uploadId });
    uploadId = answer.uploadId;
    if (answer.file !== undefined) {
      return answer.file;
    }
  }
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}

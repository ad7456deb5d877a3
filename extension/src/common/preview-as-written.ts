import type { NumberInfo } from './contract.ts';

/**
 * What the agent says of a number that stands on a page. It is asked about the text first: only there the writer's own hyphen
 * tells where the extension begins. What it says of the text counts if it means the same number.
 * @param number - in full, or the digits of a short number
 */
export async function previewAsWritten(
  preview: (form: string) => Promise<NumberInfo>,
  number: string,
  text: string,
): Promise<NumberInfo | undefined> {
  for (const form of [text, number]) {
    const info = await preview(form).catch(() => undefined);
    if (info !== undefined && (info.e164 ?? info.display.replaceAll(' ', '')) === number) {
      return info;
    }
  }
  return undefined;
}

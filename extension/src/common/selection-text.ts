import { maxSelectionLength } from './runtime-messages.ts';

const enoughDigits = 3;

/** A selected text, if it could be a number: short, one line, at least three digits. Anything else stays in the page. */
export function possibleNumber(selected: string): string | undefined {
  const text = selected.trim();
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return text.length <= maxSelectionLength && digits >= enoughDigits && !/[\r\n]/.test(text) ? text : undefined;
}

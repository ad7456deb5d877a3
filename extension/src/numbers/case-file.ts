/**
 * Case files: what a text holds. Tab-separated: region, expected spans, text, expected `e164` or `e164:kind`; several by `|`.
 * No spans: nothing in the text is a phone number. `\t`, `\n` and `\uXXXX` stand for what cannot be seen.
 */
import type { NumberKind } from './verify.ts';

/** A number that the text holds. Offsets are UTF-16 units. */
export interface ExpectedNumber {
  readonly start: number;
  readonly end: number;
  /** Absent: not looked at. */
  readonly e164?: string;
  /** Absent: not looked at. */
  readonly kind?: NumberKind;
}

/** One line of a case file. */
export interface NumberCase {
  readonly region: string;
  readonly text: string;
  readonly expected: readonly ExpectedNumber[];
}

/**
 * Reads a case file.
 * @throws Error when a span does not stand in its text: the file is wrong
 */
export function readCases(file: string): NumberCase[] {
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map(readCase);
}

function readCase(line: string): NumberCase {
  const [region = '', spans = '', text = '', numbers = ''] = line.split('\t').map(withoutEscapes);
  const wanted = numbers.split('|');
  let from = 0;
  const expected = (spans === '' ? [] : spans.split('|')).map((span, index) => {
    const start = text.indexOf(span, from);
    if (start < 0) {
      throw new Error(`"${span}" does not stand in "${text}".`);
    }
    from = start + span.length;
    const [e164, kind] = (wanted[index] ?? '').split(':');
    return { start, end: from, ...(e164 && { e164 }), ...(kind && { kind: kind as NumberKind }) };
  });
  return { region, text, expected };
}

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n' };

const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|([tn]))/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (escapes[name] ?? name) : String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * The part of the engine that runs in every page: one scan for stretches of digits, and a look at their form that drops
 * nearly all of them. What is left goes with its surroundings to {@link verifyCandidates}, which knows words and numbering
 * plans. So a page pays for a regular expression, and the rules may be as many as they need to be.
 */
import { anyDigit, dashes, digits, invisible, separators, slashes, spaces } from './characters.ts';
import { columnHeads } from './columns.ts';

/** A stretch that may hold phone numbers. Offsets are UTF-16 units. Plain data: it travels from page to background. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same line before it, with the line above when that may be its label; at most {@link beforeLength} characters. */
  readonly before: string;
  /** The same line after it, at most {@link afterLength} characters. */
  readonly after: string;
  /** What stands above it in the first line of its table; often nothing. */
  readonly head: string;
}

/** How much of the line before a stretch is read. */
export const beforeLength = 64;

/** How much of the line after a stretch is read. */
export const afterLength = 40;

const maxGap = 5;
// Longer ones are tables of figures, not lists of numbers.
const maxLength = 4000;
const minDigits = 7;
const minShortDigits = 5;
const maxSiblingDistance = 48;
const labelLength = 16;

// "0231/⏎5478-0": behind such a mark a number goes on in the next line.
const lineEnd = `[${spaces}]?[${dashes}${slashes}][${spaces}]?\\n[${spaces}]?`;
// "052'266'21'21" of the Swiss; their amounts have three digits behind each.
const apostrophe = "['\u2019](?=\\d\\d(?:\\d['\u2019]\\d\\d['\u2019]\\d\\d)?(?!\\d))";
const gap = `(?:[${separators}]{0,${maxGap}}|${lineEnd}|${apostrophe})`;
const stretches = new RegExp(
  `(?:[(\\[]?[+\\uff0b]{1,2}[${spaces}]?[(\\[]?|[(\\[][${spaces}]?)?[${digits}](?:${gap}[${digits}])*(?:[${spaces}]?[)\\]])?`,
  'g',
);

/** All candidates of a text, in order, apart from each other. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  if (!anyDigit.test(text)) {
    return found;
  }
  const headAt = columnHeads(text);
  let lastEnd = Number.NEGATIVE_INFINITY;
  // Not `matchAll`, which copies the pattern each time: most texts are short.
  stretches.lastIndex = 0;
  for (let match = stretches.exec(text); match !== null; match = stretches.exec(text)) {
    const { 0: stretch, index } = match;
    const head = headAt(index);
    if (stretch.length <= maxLength && isPromising(text, stretch, index, head, index - lastEnd)) {
      const end = index + stretch.length;
      found.push({ start: index, end, text: stretch, before: lineBefore(text, index), after: lineAfter(text, end), head });
      lastEnd = end;
    }
  }
  return found;
}

// The start of a number, at the beginning or further in: "030 …", "21 030 …", "12.05.2024 (030) …".
const numberStart = new RegExp(`(?:^|[${spaces}/,·-])[(\\[]?[${spaces}]?[+\\uff0b0\\uff10\\u0660\\u06f0]`);
const date = /^\(?\d\d?\. ?\d\d?\. ?(?:\d\d){1,2}\)?$|^(?:19|20)\d\d-\d\d-\d\d$/;
const withoutTrunkPrefix =
  /\d{3}\)?[-./\s\u2011]{0,3}\d{3}[-.\s\u2011]{1,3}\d{4}(?![-./\d])|^\(?\d{1,4}\)?(?:[-\s\u2011]\d{2,5}){2,4}\)?$|\(\d{2,4}\)\s?\d{3,5}[-\u2011]\d\d|^\(?3\d\d[-./\s]\d{6,7}\)?$/;
const phoneWords =
  /t[eé]l|t[eé]l?[eéè]?f|fon|phon|fax|mob|handy|natel|port|cel|m[oó]v|kom|funk|call|dial|ring|ruf|lin[ei]|num[mb]er|w[aä]hl|dw|app|inter|nst|neben|ext|onta[ct]t|llam|kl[.a]|verde|ausk|poli|feu|rett|sanit|sperr|rega|amb|emerg|urgen|pomp|samu|nhs|krank|compos|hilfe|bereit|not|b[uü]ro|office|dire|priv|dienst|berat|zentr|empf|sekr|whats|msis|unter|sms|signal|voice|tlf|(?:^|[^a-z])[tmfp][bh]?[.:|]? *[([]?$|тел|моб|факс|τηλ|φαξ|電話|电话|手机|携帯|전화|휴대|טל|נייד|هاتف|جوال|تل|اتص|[\u2706\u260e\u260f]|\ud83d[\udcde\udce0\udcf1\udcf2\udd7f]/i;

function isPromising(text: string, stretch: string, start: number, head: string, distance: number): boolean {
  const digitCount = countDigits(stretch);
  const isLabelled = (reach: number): boolean => phoneWords.test(lineBefore(text, start).slice(-reach)) || phoneWords.test(head);
  if (digitCount >= minDigits) {
    return !date.test(stretch) && (numberStart.test(stretch) || withoutTrunkPrefix.test(stretch) || isLabelled(beforeLength));
  }
  const hyphen = text.slice(Math.max(0, start - 2), start);
  if (
    shortNumber.test(stretch) ||
    (distance <= maxSiblingDistance && hyphenBefore.test(hyphen)) ||
    (stretch.includes('8') && americanVanity.test(stretch) && isBeforeLetters(text, start + stretch.length)) ||
    (stretch.length === 3 && isCalled(text, start))
  ) {
    return true;
  }
  // Letters as digits, "0800-TAXI", short numbers of small towns, "04651/20", of services, "oder 115", and extensions with
  // their hyphen may stand further behind their word.
  const reach =
    (digitCount >= minShortDigits && numberStart.test(stretch)) ||
    serviceNumber.test(stretch) ||
    hyphenBefore.test(hyphen) ||
    isBeforeLetters(text, start + stretch.length);
  return isLabelled(reach ? beforeLength : labelLength);
}

const hyphenBefore = /[-\u2010-\u2015\u2212]\s?$/;
// "05 7070" of Austrian companies, not "05/2024"; "116 117", the best known of all codes.
const shortNumber = /^\(?05\)?[ /-](?!19|20)\d{4}$|^116 ?117$/;
const isBeforeLetters = (text: string, end: number): boolean => /^[ -]?[A-Z]{2}/.test(text.slice(end, end + 3));
const answering = /leitst|gebotene|secours|carab/i;
const dialledBehind = /^ (?:[a-z]+ )?(?:an)?(?:w(?:ä|ae)hl|ruf)en/;

/** "Leitstelle 112", "die 110 wählen": who answers, or that it is dialled. */
const isCalled = (text: string, start: number): boolean =>
  answering.test(text.slice(Math.max(0, start - labelLength), start)) || dialledBehind.test(text.slice(start + 3, start + 3 + labelLength));

const americanVanity = /^(?:1[ .-])?\(?8\d\d\)?$/;
const serviceNumber = /^1\d\d(?: ?\d{1,3})?$/;

const [zero, nine, lastAscii] = [0x30, 0x39, 0x7f];

function countDigits(stretch: string): number {
  let count = 0;
  for (let index = 0; index < stretch.length && count < minDigits; index += 1) {
    const code = stretch.charCodeAt(index);
    count += (code >= zero && code <= nine) || (code > lastAscii && anyDigit.test(stretch.charAt(index))) ? 1 : 0;
  }
  return count;
}

// A label may stand alone on the line above: "Telefon:", "Telefon".
const labelAbove = /:[^\S\n]*$|^[^\d]{2,20}$/;

function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - beforeLength), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  if (lineStart === 0 || line.trim() !== '') {
    return line;
  }
  const above = before.slice(0, lineStart - 1);
  const label = above.slice(above.lastIndexOf('\n') + 1);
  return labelAbove.test(label) ? before.slice(lineStart - 1 - label.length) : line;
}

function lineAfter(text: string, end: number): string {
  const line = text.slice(end, end + afterLength);
  const stop = line.indexOf('\n');
  return stop < 0 ? line : line.slice(0, stop);
}

/** Characters that take no place, for those who read {@link Candidate.text}. */
export const invisibles = new RegExp(`[${invisible}]`, 'g');

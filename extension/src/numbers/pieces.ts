/**
 * A run may hold more than one number, or a number beside a date, a time or a postcode: "030 123456 / 0171 1234567",
 * "12.05.2024 030 123456", "21 030 123456". This cuts it into *pieces* that are judged one by one.
 */
import { isPhoneLabel } from './gate/index.ts';
import { labelOfWord } from './labels.ts';
import { type Range, withoutOthersEnds } from './others-ends.ts';
import type { Run } from './run.ts';

const maxPieceLength = 48;
const minLeftDigits = 6;
const minRightDigits = 7;
const maxTogether = 12;
const maxStrayDigits = 5;

/** What in a run may be a number of its own, in order. */
export function pieces(run: Run): Run[] {
  const whole: Range = [0, run.text.length];
  // Dates and asides stand apart by a space, which many a run has not.
  const spaced = run.text.includes(' ');
  return (spaced ? withoutDates(run.text, whole) : [whole])
    .map((range) => withoutOthersEnds(run, range))
    .flatMap((range) => remarks(run.text, range))
    .flatMap((range) => (spaced ? asides(run, range) : [range]))
    .flatMap((range) => numberStarts(run.text, range))
    .flatMap((range) => siblingStarts(run.text, range))
    .flatMap((range) => shortCodes(run.text, range))
    .map((range) => withoutStray(run.text, range))
    .map(([from, to]) => run.part(from, to))
    .filter((piece) => piece.groups.length > 0 && piece.text.length <= maxPieceLength);
}

const date =
  /(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\.(?: ?(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([-/])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d)(?![\d/.-])/g;

/** A date or opening hours beside something else, apart by a space. */
function withoutDates(text: string, [from, to]: Range): Range[] {
  const ranges: Range[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(date)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if ((start === from || text[start - 1] === ' ') && (end === to || text[end] === ' ') && end - start < to - from) {
      ranges.push([last, start]);
      last = end;
    }
  }
  return [...ranges, [last, to]];
}

/** "0800 3783268 (24/7)", "266-1000/(206) 266-2000": behind enough digits a bracket is a remark, or another number. */
function remarks(text: string, [from, to]: Range): Range[] {
  if (!text.includes('(', from + 1)) {
    return [[from, to]];
  }
  const bracket = /(?<=(?:\d\D{0,3}){7})(?: ?\/ ?(?=(?:1[ .-]?)?\((?!0\)))| ?(?=\((?!0\))))/.exec(
    text.slice(from, Math.min(to, from + maxPieceLength)),
  );
  return bracket ? [[from, from + bracket.index], ...remarks(text, [from + bracket.index + bracket[0].length, to])] : [[from, to]];
}

// Behind a mere space two digits are rather a group of the same number, "0341 20 04 00", than an area code.
const start =
  /(?: \d\d?[.)] +(?=[([]?(?:\+|0[1-9]\d|00[1-9]))| ?\/ ?(?=(?:1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{4}(?!\d))|(?: ?[/,]{1,2} ?| --? )(?=[([]? ?(?:\+|0)[1-9(]|[([]? ?00[1-9]|0 [1-9]\d{1,2}[ /])|--(?=[([]?(?:\+|0[1-9]))|-(?=01[5-7]\d{8,9}(?!\d))(?<=(?<!\d[ /-]?)0\d{9,11}-)| {2,}(?=[([]?0\d)| +(?=[([]? ?(?:\+|0[1-9]\d|00[1-9]|\(0)|0 [1-9]\d(?: \d{1,2})? ?[/-]))/g;

const beforeNext = / ?(?:[/,]| -) ?(?=[([]?(?:\+|0[1-9]))/;

/** "0113 496 0352/0113 496 0353", "0113 496 0352 0113 …": a number ends where the next begins, at the latest where its area code returns. */
function upToNext(left: string, right: string): string {
  const area = /^[([]?(0\d{2,5})(?!\d)/.exec(left)?.[1];
  const stretch = right.split(beforeNext, 1)[0] ?? '';
  return area === undefined ? stretch : (stretch.split(` ${area} `, 1)[0] ?? '');
}

/** Where enough digits stand on both sides of a new beginning, it is one; behind "1.–15.6. – " and the gap between columns always. */
function numberStarts(text: string, [from, to]: Range): Range[] {
  const ranges: Range[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(start)) {
    const at = from + match.index;
    const left = count(text.slice(last, Math.min(at, last + maxPieceLength)));
    const behind = at + match[0].length;
    const right = count(upToNext(text.slice(last, at), text.slice(behind, Math.min(to, behind + maxPieceLength))));
    const begins = /\d\.$/.test(text.slice(last, at)) || / {2}$/.test(match[0]);
    if (right >= minRightDigits && (begins || (left >= minLeftDigits && left + right > maxTogether))) {
      ranges.push([last, at]);
      last = at + match[0].length;
    }
  }
  return [...ranges, [last, to]];
}

/** "988-0 · 24103", "988-0 30 Tage", "988-0 - 24 Stunden", "… 4567 - 74523 Hall", "…-0 74523 Hall", "… 6618372 2 Bach": what begins the next item. */
function asides(run: Run, [from, to]: Range): Range[] {
  const ranges: Range[] = [];
  let last = from;
  for (const match of run.text.slice(from, to).matchAll(endBefore(run))) {
    ranges.push([last, from + match.index]);
    last = from + match.index + match[0].length;
  }
  return [...ranges, [last, to]];
}

// The mark first in each, for a look behind at every character is dear.
const remark =
  / +(?=\d\d? ?- ?\d\d?$)(?<=(?:\d\D{0,3}){7}-\d{1,4} +)| +(?=[\d(])(?<=(?:^|[^\d.-])\(?[2-9]\d\d(?:\) ?|[-.])[2-9]\d\d[-.]\d{4} +)| · (?<!^(?:0|\+\d\d?(?: ?· ?| ?))\d{1,5} · )| - (?=\d{1,2}$)(?<=\d-\d{1,2} - )| +(?=[1-9]\d{0,2}$)(?<=\d{2}-0 +)/;
const postcode = / - (?=\d{5}$)(?<=(?:\d\D{0,3}){7})| (?=\d{5}$)(?<=(?:\d\D{0,3}){8}|-0 )/;
// No number is grouped so: it counts what follows, or is that one's place in a list.
const counter = / (?=[1-9]\)?$)(?<=\d{4} )| (?=[1-9]\d\)?$)(?<=\d{6} )/;
const beforeRemark = new RegExp(remark, 'g');
const beforeItem = new RegExp(`${remark.source}|${counter.source}`, 'g');
const beforePostcode = new RegExp(`${remark.source}|${postcode.source}`, 'g');
const beforeName = new RegExp(`${beforePostcode.source}|${counter.source}`, 'g');

/** Where a number may end, by what stands behind its run. */
function endBefore({ text, after }: Run): RegExp {
  if (/^ \p{Lu}(?:\p{Ll}|\p{Lu}{3})/u.test(after)) {
    return counter.test(text) && isPhoneLabel(labelOfWord(/\p{L}+/u.exec(after)?.[0] ?? '')) ? beforePostcode : beforeName;
  }
  return /^[.)] \p{L}/u.test(after) ? beforeItem : beforeRemark;
}

/** "5678-1234/-1235": the second extension keeps its hyphen; "0791/94300-12/13", "…-12...19": without one it is not read. */
function siblingStarts(text: string, [from, to]: Range): Range[] {
  const ranges: Range[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(/\d ?\/ ?(?=- ?\d{1,6}(?:\D|$))/g)) {
    const at = from + match.index + 1;
    ranges.push([last, at]);
    last = at + match[0].length - 1;
  }
  const bare = /^[([]?0\d+[)\]]? ?[ /] ?[\d ]+-(?:\d{1,4}(?=\/\d{1,4}$)|(?:0|[1-9]\d{0,3})(?=(?: ?\/ ?|\.{2,3})\d{1,5}$))/.exec(
    text.slice(last, to),
  );
  return [...ranges, [last, bare ? last + bare[0].length : last + withoutNextNumber(text.slice(last, to)).length]];
}

const maxStep = 9;
const behindSlash = /^(?=[([]?[0+]\d+\D+\d)(.{6,}\d) ?\/ ?(\d+)$/;

/** "030 29374651/52", "06181/2950/2951": the last digits counted on are those of a second number. */
function withoutNextNumber(text: string): string {
  const [, first = '', last = ''] = behindSlash.exec(text) ?? [];
  const digits = first.replace(/\D/g, '');
  const step = Number(last) - Number(digits.slice(-last.length));
  return last !== '' && last.length < digits.length && step > 0 && step <= maxStep ? withoutNextNumber(first) : text;
}

/** "110 / 112", "144/117": short codes side by side. */
function shortCodes(text: string, [from, to]: Range): Range[] {
  const both = /^1\d\d(?= ?[/·] ?1\d\d$)/.exec(text.slice(from, to));
  return both
    ? [
        [from, from + both[0].length],
        [from + both[0].length, to],
      ]
    : [[from, to]];
}

const northAmericanEnd = / (?=(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}$)/;

/** "21 030 123456", "2.14 030 123456", "02115 617-495-1000", "24/7 0800 …", "0815 05921/80", "(Zi. 0204) 0341 …": a house number, postcode or branch before the number. */
function withoutStray(text: string, [from, to]: Range): Range {
  const stretch = text.slice(from, Math.min(to, from + maxPieceLength)).trimEnd();
  const stray =
    /^ *(?:[([]?(?!(?:19|20)\d\d[ ./](?:0[1-9]|1[0-2])[ ./](?:0[1-9]|[12]\d|3[01])(?!\d))[1-9]\d*(?:[./-]\d{1,3}){0,2}(?:\.-{0,2}|\))?(?: ?[/·] | - | +)(?=\(?(?:\+|00?[1-9]|0 [1-9]\d{1,2}(?: \d{1,2})? ?[/)-]))|0\d{1,4} +(?=\(?0[1-9]\d{1,3}\)? ?\/)|(?:0[1-9]|1[0-2])\/\d\d +(?=\(?(?:\+|00?[1-9]))|(?:0[1-46-9]|0\.\d{1,3}|0\d{4}) +(?=0(?:[2-9]\d{2,4}[ /-]\d{3}|1[5-7]\d))|0\d{1,4}\) +(?=\(?(?:\+|00?[1-9])))/.exec(
      stretch,
    )?.[0].length ?? 0;
  if (stray > 0 && count(stretch.slice(0, stray)) <= maxStrayDigits && count(stretch.slice(stray)) > minRightDigits) {
    return [from + stray, to];
  }
  const american = northAmericanEnd.exec(stretch);
  return american && !/^ *(?:[([+]|00)|^ *1 *$/.test(stretch.slice(0, american.index)) ? [from + american.index, to] : [from, to];
}

const count = (text: string): number => text.replace(/\D/g, '').length;

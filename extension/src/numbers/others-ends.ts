/**
 * The first or last digits of a run may belong to what stands outside of it: a time, a price, a distance, a floor. They are cut
 * off, and the rest may still be a phone number: "10:32 030 123456", "[10:32] 030 123456", "030 123456 12,50 €", "030 123456 1. Stock".
 */
import { unit } from './gate/adjacent.ts';
import type { Run } from './run.ts';

/** A part of a run's text. */
export type Range = readonly [from: number, to: number];

const minRest = 7;

/** The range without what belongs to the text around the run. */
export function withoutOthersEnds(run: Run, [from, to]: Range): Range {
  const text = run.text.slice(from, to);
  const leading = from === 0 && /\d:$/.test(run.before) ? (/^\d\d\]? +/.exec(text)?.[0].length ?? 0) : 0;
  const end = to === run.text.length ? endOf(text, run.after) : allDay;
  const trailing = end.exec(text)?.[0].length || remarkLength(text, run.before);
  const rest = text.slice(leading, text.length - trailing);
  return rest.replace(/\D/g, '').length < minRest ? [from, to] : [from + leading, to - trailing];
}

const allDay = / +24\/7$/;
// With its day, "12.03. 14:22", or with an internal number before it, "07118956330 330 00:03:17" in a list of calls.
const colon = /(?:(?<=(?<!\d)0\d{9,11}) +\d{1,4}(?= +\d))?(?: +\d\d?\.\d\d?\.)? +\d\d?$/;
const clock = /(?:(?: +\d\d?\.\d\d?\.)?(?<!-) +\d\d?(?:\.\d\d)?(?: ?- ?\d\d?(?:\.\d\d)?)?| - 24)$/;
const aroundTheClock = / ?- ?24$/;
const day = / +\d\d?\.(?:0?[1-9]|1[0-2])$/;
const small = / +(?:- )?\d{1,3}$/;

/** What at the end of a run belongs to the text behind it. */
function endOf(text: string, after: string): RegExp {
  if (/^h(?!\p{L})/u.test(after) && aroundTheClock.test(text)) {
    return aroundTheClock;
  }
  if (/^ ?(?:[Uu]hr|UHR|h)(?!\p{L})/u.test(after)) {
    return clock;
  }
  if (/^:\d/.test(after)) {
    return colon;
  }
  const goesOn =
    /^,\d{1,2}(?!\d)|^,-|^ ?(?:%|[€$£](?! ?\d))|^\. ?(?:stock|og|eg|ug|dg|etage|etg|stiege)(?!\p{L})/iu.test(after) ||
    /^(?!(?:o|od|u)[. ]*[+(\d])\p{Ll}{1,2}(?![\p{L}-])/u.test(after) ||
    unit.test(after);
  return goesOn ? small : /^\.(?!\d)/.test(after) ? day : allDay;
}

/**
 * Behind six digits in one nothing of the number follows a space: "0341/584412 1)", "… 12.30", "… 8-17", "… 14.03.61", "… [1]".
 * Only a mobile number may still lack some.
 */
function remarkLength(text: string, before: string): number {
  const remark =
    (/[ [].*\d[\])]?$/.test(text) && (behindWhole.exec(text) ?? (openBracket.test(before) ? null : note.exec(text)))?.[0]) || '';
  const digits = text.slice(0, text.length - remark.length).replace(/\D/g, '');
  return mobileStart.test(digits) && digits.length < minMobile ? 0 : remark.length;
}

const behindWhole =
  /(?<=\d{6}) +(?:[([]?[1-9]\d?[)\]]|\d\d?[./]\d\d?(?:[./](?:(?:19|20)?\d\d)?)?|\d\d?\/(?:19|20)\d\d|\d\d? ?- ?\d\d?|(?:19|20)\d\d)$|(?<=\d) ?\[\d{1,2}\]$/;
// "…73 30 19 1)": a bracket that nothing opens.
const note = / \d\d?\)$(?<=^(?:[^()]|\([^()]*\))*(?:\d\D?){6} \d\d?\))/;
const openBracket = /\([^)]*$/;
const mobileStart = /^(?:00)?(?:49|43|0)0?(?:1[5-7]|6[5-9])/;
const minMobile = 11;

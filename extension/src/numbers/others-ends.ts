/**
 * The first or last digits of a run may belong to what stands outside of it: a time, a price, a distance, a floor. They are cut
 * off, and the rest may still be a phone number: "10:32 030 123456", "030 123456 12,50 €", "030 123456 1. Stock".
 */
import { unit } from './gate/adjacent.ts';
import type { Run } from './run.ts';

/** A part of a run's text. */
export type Range = readonly [from: number, to: number];

const minRest = 7;

/** The range without what belongs to the text around the run. */
export function withoutOthersEnds(run: Run, [from, to]: Range): Range {
  const text = run.text.slice(from, to);
  const leading = from === 0 && /\d:$/.test(run.before) ? (/^\d\d +/.exec(text)?.[0].length ?? 0) : 0;
  const end = to === run.text.length ? endOf(run.after) : allDay;
  const trailing = end?.exec(text)?.[0].length ?? 0;
  const rest = text.slice(leading, text.length - trailing);
  return rest.replace(/\D/g, '').length < minRest ? [from, to] : [from + leading, to - trailing];
}

const allDay = / +24\/7$/;
const clock = /(?:(?<!-) +\d\d?(?:\.\d\d)?(?: ?- ?\d\d?(?:\.\d\d)?)?| - 24)$/;
const small = / +(?:- )?\d{1,3}$/;

/** What at the end of a run belongs to the text behind it. */
function endOf(after: string): RegExp {
  if (/^ ?(?:uhr|h)(?!\p{L})/iu.test(after)) {
    return clock;
  }
  if (/^:\d/.test(after)) {
    return / +\d\d?$/;
  }
  const goesOn = /^,\d|^,-|^ ?[%€$£]|^\. ?(?:stock|og|eg|ug|dg|etage|etg|stiege)(?!\p{L})/iu.test(after) || unit.test(after);
  return goesOn ? small : allDay;
}

/** What touches the run: letters, decimal commas, currencies, units, operators. */
import type { Label } from '../labels.ts';
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel, isUnvouched } from './gate.ts';

/** "AB12345", "ATU12345678", "D-80331", "v1.2", "8e3f-0618": the digits end a word. */
export const endOfWord: Gate = (run, label) =>
  (/[\p{L}\p{N}_$]$/u.test(run.before) &&
    !(isPhoneLabel(label) && gluedLabel.test(run.before)) &&
    !isSpaceless(run.before.slice(-1), run, label) &&
    !isGlued(run)) ||
  (marks.includes(run.before.slice(-1)) && joinedWord.test(run.before) && !gluedLabel.test(run.before.slice(0, -1)) && !isPlace(run));

/** "Hanau06181/2950-12": the text of neighbouring elements touches; a word ends in small letters, a code in capitals or digits. */
const isGlued = (run: Run): boolean =>
  isWritten(run)
    ? gluedBefore.test(run.before) || (/^[([]/.test(run.plain) && /\p{L}$/u.test(run.before))
    : wholeMobile.test(run.plain) && gluedNoun.test(run.before);

// A German mobile number needs no gap to be known, but then the word before it must be a noun.
const wholeMobile = /^01[5-7]\d{8,9}$/;
const gluedNoun = /(?:^|\P{L})\p{L}*\p{Lu}\p{Ll}{3,}$/u;

const gluedBefore = /(?:^|[^\p{L}\d]|\d(?=\p{Lu}))\p{L}*\p{Ll}{3}(?:\p{Lu}{2,4})?$/u;

/** "Hanau-06181 2950", "04109 Leipzig/0341 584417", "Ott/HNO/0341-584417", "0341 584417u.0345 584417". */
export const isPlace = (run: Run): boolean => isWritten(run) && place.test(run.before);

const place = /(?:^|[ ,(.])\p{Lu}\p{Ll}{2,}[-/]$|(?:^|\s)(?:\p{Lu}[\p{L}.]*\/){2,}$|\d(?:u|o|od|bzw)\.$/u;

/** In the groups of a phone number, from its trunk prefix or country code on. */
const isWritten = (run: Run): boolean =>
  run.groups.length > 1 && (run.plus || /^[([]?0[1-9]/.test(run.plain)) && run.digits.length > minNoted;

// The mark first: what must be searched for is rare.
const marks = '-./';
const joinedWord = /(?<=\p{L}[\p{L}\d]*)[-./]$/u;

/** "0815abc", "0301-A1": the digits begin a word. */
export const beginningOfWord: Gate = (run, label) =>
  (/^[_\p{L}\p{N}]/u.test(run.after) &&
    !gluedWord.test(run.after) &&
    !(isWritten(run) && mailAddress.test(run.after)) &&
    !isNoted(run) &&
    !isSpaceless(run.after.slice(0, 1), run, label)) ||
  /^[-/]\p{L}{1,3}\d/u.test(run.after) ||
  /^-\p{Lu}\b/u.test(run.after) ||
  (isUnvouched(run, label) && suffix.test(run.after));

/** "0341-584417-XL", "0341-584417/a", but not "030 1234567/F 030 …". */
const suffix = /^[-/](?!(?:Mo|Di|Mi|Do|Fr|Sa|So)(?!\p{L}))\p{L}{1,2}(?![\p{L}:.]|\s?[(+\d])/u;

/** "電話番号は+81 3-3581-5111です": some scripts put no space between words. */
const isSpaceless = (letter: string, run: Run, label: Label): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) && !isUnvouched(run, label);

/** "030 1234567¹": a note, where "12³" is a power. */
const isNoted = (run: Run): boolean => /^ ?[¹²³⁴-⁹]/.test(run.after) && run.digits.length >= minNoted;

const minNoted = 7;

const gluedLabel =
  /(?:(?:tel|fon|phone|fax|mobil|handy|ruf)(?:\.?-?(?:nr|nummer)|[.:]*_+)?|hotline|mob|tel[ée]fono|telefoon|^[tmf]|[^\p{L}\p{N}][tmf])$/iu;

const mailAddress = /^\p{L}[\p{L}\d.-]*@/u;

// Text of neighbouring elements may touch without a space: "030 1234567Fax 030 …".
const gluedWord =
  /^(?:\p{Lu}\p{Ll}{2,}|[TMF](?=[.: ]{0,2}[+(]?\d)|[Ee]-?[Mm]ail|FAX|TEL|https?:|(?:ab|bis|nach)(?= )|[Ff]ax|[Tt]el|[Ff]on|[Mm]obil|mail|[Ww]eb|www|(?:u|o|od|und|oder|bzw)(?=[. ]{0,2}[+(0])|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b)(?!\p{Ll})/u;

/** "1.234,56", "3:2", "12 %", "5 €", "20 kg": an amount or a ratio. */
export const amount: Gate = (run) =>
  (/^,\d|^:\d|^,-(?!\d)|^\s?[%‰°²³€$£¥×]/.test(run.after) && !isNoted(run) && !isBeforeItem(run)) ||
  (/\d[,:'’]$/.test(run.before) && !isBehindItem(run)) ||
  /(?<!(?:\d|,-{1,2})\s?)(?:[€$£¥×^~≈§]|\b(?:EUR|CHF|USD|GBP|Fr|SFr|Euro|Rs)\.?)\s?$/u.test(run.before) ||
  (!run.plus && unit.test(run.after));

/** It looks whole: "0171 4837265", "+491714837265", "0171483726". */
const isWhole = (run: Run): boolean =>
  run.plus
    ? run.digits.length >= minWhole
    : /^\(?0[1-9]/.test(run.plain) && run.digits.length >= (run.groups.length > 1 ? minNoted : minWhole);

const minWhole = 10;

/** "0341-584417,0345-584417", "Ott,0171 4837265,12": an item of a list, or a cell behind a cell of words; decimals are shorter. */
const isBeforeItem = (run: Run): boolean =>
  isWhole(run) && (/^,(?:[+(]?\d{3}|\d+[-/]\d)/.test(run.after) || (/^,\d/.test(run.after) && /[^\s\d],$/.test(run.before)));

/** "Ott,4711,0171 4837265", "0341-584417,0345-584417". */
const isBehindItem = (run: Run): boolean => isWhole(run) && (cells.test(run.before) || number.test(run.before));

const cells = /(?:^|,)[^\s,]*\p{L}[^,]*,\d+,$/u;
const number = /(?:\d[ ./()-]{0,3}){7},$/;

/** What makes an amount of the digits before it. A currency may belong to the digits behind it: "0900 123456 CHF 3.50". */
export const unit =
  /^\s?(?:(?:EUR|CHF|USD|GBP|Fr\.)(?! ?\d)|Euro|Franken|Cent|ct|Prozent|kg|mg|g|t|km|cm|mm|m|m2|qm|ha|l|ml|dl|hl|kW|MW|W|kWh|MWh|V|A|mA|Ah|mAh|Hz|kHz|MHz|GHz|KB|kB|MB|GB|TB|KiB|MiB|GiB|bit|Byte|dpi|px|pt|Stk|Stück|Stk\.|St\.|Uhr|h|Std|Stunden|min|Minuten|sec|Sek|Sekunden|ms|Jahre|Tage|Wochen|Monate|Mio|Mrd|Tsd|Millionen|Milliarden|Einwohner|Mitglieder|Besucher|Stimmen|Teile|Seiten|Punkte|Personen|Probanden|Treffer|Ergebnisse|views|items|results|users|people|years|days|hours|times|million|billion)(?![\p{L}\p{N}])(?![.:]? ?[(+]{0,2}\d)/u;

/** "SE 0421 …", "RR 042 136 124 DE": two capitals make a code of what follows. */
export const coded: Gate = (run, label) =>
  isUnvouched(run, label) &&
  /^0/.test(run.digits) &&
  !areaMarked.test(run.plain) &&
  /(?:^|[\s,:;(])(?!AG|KG|SE|UG|CO|EG|EV|HB|HH)[A-Z]{2}[\s-]$/.test(run.before);

/** "IT 06181/2950", "HR (06181) 2950", "QM 06181 2950-12": codes have no such marks; there the letters are a department's. */
const areaMarked = /^0\d{1,5} ?\/ ?\d|^\(0|^0\d{1,5} \d+-\d{1,4}$|^01[5-7]\d{1,2} \d{7,8}$/;

/** "§ 123", "12 ff.": places in laws and books. */
export const reference: Gate = (run) =>
  /[§¶†]\s?$/.test(run.before) || /^\s?(?:ff?\.|BGB|HGB|StGB|ZPO|GG|AO|UStG|EStG)(?!\p{L})/u.test(run.after);

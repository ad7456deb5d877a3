/** What touches the run: letters, decimal commas, currencies, units, operators. */
import type { Label } from '../labels.ts';
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel, isUnvouched } from './gate.ts';

/** "AB12345", "ATU12345678", "D-80331", "v1.2", "8e3f-0618": the digits end a word. */
export const endOfWord: Gate = (run, label) =>
  (/[\p{L}\p{N}_$]$/u.test(run.before) &&
    !(isPhoneLabel(label) && gluedLabel.test(run.before)) &&
    !isSpaceless(run.before.slice(-1), run, label)) ||
  (joinedWord.test(run.before) && !gluedLabel.test(run.before.slice(0, -1)));

// The mark first: what must be searched for is rare.
const joinedWord = /(?<=\p{L}[\p{L}\d]*)[-./]$/u;

/** "0815abc", "0301-A1": the digits begin a word. */
export const beginningOfWord: Gate = (run, label) =>
  (/^[_\p{L}\p{N}]/u.test(run.after) && !gluedWord.test(run.after) && !isNoted(run) && !isSpaceless(run.after.slice(0, 1), run, label)) ||
  /^[-/]\p{L}{1,3}\d/u.test(run.after) ||
  /^-\p{Lu}\b/u.test(run.after);

/** "電話番号は+81 3-3581-5111です": some scripts put no space between words. */
const isSpaceless = (letter: string, run: Run, label: Label): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) && !isUnvouched(run, label);

/** "030 1234567¹": a note, where "12³" is a power. */
const isNoted = (run: Run): boolean => /^[¹²³⁴-⁹]/.test(run.after) && run.digits.length >= minNoted;

const minNoted = 7;

const gluedLabel = /(?:tel|fon|phone|fax|mobil|handy|hotline|mob|ruf|tel[ée]fono|telefoon|^[tmf]|[^\p{L}\p{N}][tmf])$/iu;

// Text of neighbouring elements may touch without a space: "030 1234567Fax 030 …".
const gluedWord = /^(?:\p{Lu}\p{Ll}{2,}|[Ee]-?[Mm]ail|[Ff]ax|[Tt]el|[Ff]on|[Mm]obil|mail|[Ww]eb|www)(?!\p{Ll})/u;

/** "1.234,56", "3:2", "12 %", "5 €", "20 kg": an amount or a ratio. */
export const amount: Gate = (run) =>
  (/^,\d|^:\d|^,-|^\s?[%‰°²³€$£¥×]/.test(run.after) && !isNoted(run)) ||
  /\d[,:'’]$|(?:(?<!\d\s?)[€$£¥×^~≈§]|\b(?:EUR|CHF|USD|GBP|Fr|SFr|Euro|Rs)\.?)\s?$/u.test(run.before) ||
  (!run.plus && unit.test(run.after));

/** What makes an amount of the digits before it. A currency may belong to the digits behind it: "0900 123456 CHF 3.50". */
export const unit =
  /^\s?(?:(?:EUR|CHF|USD|GBP|Fr\.)(?! ?\d)|Euro|Franken|Cent|ct|Prozent|kg|mg|g|t|km|cm|mm|m|m2|qm|ha|l|ml|dl|hl|kW|MW|W|kWh|MWh|V|A|mA|Ah|mAh|Hz|kHz|MHz|GHz|KB|kB|MB|GB|TB|KiB|MiB|GiB|bit|Byte|dpi|px|pt|Stk|Stück|Stk\.|St\.|Uhr|h|Std|Stunden|min|Minuten|sec|Sek|Sekunden|ms|Jahre|Tage|Wochen|Monate|Mio|Mrd|Tsd|Millionen|Milliarden|Einwohner|Mitglieder|Besucher|Stimmen|Teile|Seiten|Punkte|Personen|Probanden|Treffer|Ergebnisse|views|items|results|users|people|years|days|hours|times|million|billion)(?![\p{L}\p{N}])/u;

/** "SE 0421 …", "RR 042 136 124 DE": two capitals make a code of what follows. */
export const coded: Gate = (run, label) =>
  isUnvouched(run, label) && /^0/.test(run.digits) && /(?:^|[\s,:;(])(?!AG|KG|SE|UG|CO|EG|EV|HB|HH)[A-Z]{2}[\s-]$/.test(run.before);

/** "§ 123", "12 ff.": places in laws and books. */
export const reference: Gate = (run) =>
  /[§¶†]\s?$/.test(run.before) || /^\s?(?:ff?\.|BGB|HGB|StGB|ZPO|GG|AO|UStG|EStG)(?!\p{L})/u.test(run.after);

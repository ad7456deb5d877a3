/** What touches the run: letters, decimal commas, currencies, units, addresses of the net. */
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel } from './gate.ts';

/** "AB12345", "ATU12345678", "0815abc", "D-80331", "v1.2": the digits are part of a word. */
export const partOfWord: Gate = (run, label) =>
  (/[\p{L}\p{N}_$]$/u.test(run.before) && !(isPhoneLabel(label) && gluedLabel.test(run.before))) ||
  (/\p{L}[-./]$/u.test(run.before) && !gluedLabel.test(run.before.slice(0, -1))) ||
  /^[_\p{L}\p{N}]/u.test(run.after.replace(gluedWord, '')) ||
  /^[-/]\p{L}{1,3}\d/u.test(run.after) ||
  /^-\p{Lu}\b/u.test(run.after);

const gluedLabel = /(?:tel|fon|phone|fax|mobil|handy|hotline|mob|ruf)$/i;

// Text of neighbouring elements may touch without a space: "030 1234567Fax 030 …".
const gluedWord = /^(?:\p{Lu}\p{Ll}+|e-?mail|fax|tel|fon|mobil|mail|web|www)(?![\p{Ll}\d])/u;

/** "1.234,56", "3:2", "12 %", "5 €", "20 kg": an amount or a ratio. */
export const amount: Gate = (run) =>
  /^,\d|^:\d|^,-|^\s?[%‰°²³€$£¥×*=<>]/.test(run.after) ||
  /\d[,:'’]$|(?:[€$£¥=×*^~<>≈§]|\b(?:EUR|CHF|USD|GBP|Fr|SFr|Euro|Rs)\.?)\s?$/u.test(run.before) ||
  (!run.plus && unit.test(run.after));

const unit =
  /^\s?(?:EUR|CHF|USD|GBP|Euro|Franken|Fr\.|Cent|ct|Prozent|kg|mg|g|t|km|cm|mm|m|m2|qm|ha|l|ml|dl|hl|kW|MW|W|kWh|MWh|V|A|mA|Ah|mAh|Hz|kHz|MHz|GHz|KB|kB|MB|GB|TB|KiB|MiB|GiB|bit|Byte|dpi|px|pt|Stk|Stück|Stk\.|St\.|Uhr|h|Std|Stunden|min|Minuten|sec|Sek|Sekunden|ms|Jahre|Tage|Wochen|Monate|Mio|Mrd|Tsd|Millionen|Milliarden|Einwohner|Mitglieder|Besucher|Teile|Seiten|Punkte|Personen|Treffer|Ergebnisse|views|items|results|users|people|years|days|hours|times|million|billion)(?![\p{L}\p{N}])/u;

/** "https://…/0301234567", "www.…", "a@b", "C:\\…\\0123", "scan_0301234.pdf", "?id=030123". */
export const netAddress: Gate = (run) => {
  const head = /[^\s"'„“»«<>|]*$/.exec(run.before)?.[0] ?? '';
  const tail = /^[^\s"'“”»«<>|]*/.exec(run.after)?.[0] ?? '';
  return (
    /:\/\/|www\.|[@\\_=&?~^{}#]/i.test(head.replace(/^#?\(?/, '')) ||
    (/[\p{L}\p{N}]\/$/u.test(head) && !/(?:tel|fon|phone|fax|mobil)\/$/i.test(head)) ||
    /^[@\\_=&]|^\/[\p{L}]+[/.]/u.test(tail) ||
    /^\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|jpe?g|png|gif|svg|zip|html?|php|xml|json|mp[34]|com|de|at|ch|net|org|eu)\b/i.test(tail)
  );
};

/** "§ 123", "Abs. 2", "S. 12 ff.": places in texts that have no label word of their own. */
export const reference: Gate = (run: Run) =>
  /[§¶†]\s?$/.test(run.before) || /^\s?(?:ff?\.|BGB|HGB|StGB|ZPO|GG|AO|UStG|EStG)(?![\p{L}])/u.test(run.after);

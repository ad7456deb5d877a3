/** What touches the run: letters, decimal commas, currencies, units, operators. */
import { type Label, labelOfWord } from '../labels.ts';
import type { Run } from '../run.ts';
import { type Gate, isCounted, isExtended, isLong, isPhoneLabel, isUnvouched } from './gate.ts';

/** "AB12345", "ATU12345678", "D-80331", "v1.2", "8e3f-0618": the digits end a word. */
export const endOfWord: Gate = (run, label) =>
  (/[\p{L}\p{N}_$]$/u.test(run.before) &&
    !(isPhoneLabel(label) && (gluedLabel.test(run.before) || isPhoneLabel(labelOfWord(lastWord.exec(run.before)?.[0] ?? '')))) &&
    !isSpaceless(run.before.slice(-1), run, label) &&
    !isGlued(run)) ||
  (marks.includes(run.before.slice(-1)) && joinedWord.test(run.before) && !isJoinedLabel(run.before, label) && !isPlace(run));

const lastWord = /(?<!\p{L})\p{L}{3,}$/u;

/** "Tel.030 …", "kom.601 …", "Mobil-0171 …". */
const isJoinedLabel = (before: string, label: Label): boolean =>
  gluedLabel.test(before.slice(0, -1)) || (isPhoneLabel(label) && /(?<!\p{L})\p{L}{2,}[./]$/u.test(before));

/** "Hanau06181/2950-12": the text of neighbouring elements touches; a word ends in small letters, a code in capitals or digits. */
const isGlued = (run: Run): boolean =>
  (run.plus && wholeBefore.test(run.before)) ||
  (gluedLetter.test(run.before) && (run.plus || isBesideGlued(run) || (isWritten(run) && /[ /(]/.test(run.plain)))) ||
  (isWritten(run)
    ? gluedBefore.test(run.before) ||
      /\d(?:u|o|od|und|oder|bzw|h)$/.test(run.before) ||
      labelBehindWhole.test(run.before) ||
      (/^[([]/.test(run.plain) && /\p{L}$/u.test(run.before))
    : wholeMobile.test(run.plain) && gluedNoun.test(run.before));

/** "+49 711 8956330+49 172 9968532": behind a whole number the country code of the next. */
const wholeBefore = /(?:\d[ ./()-]{0,3}){9}(?<=\d)$/;

/** "T0711/8956330M0172/9968532": one letter between digits might be of a code, behind another label it is one. */
const labelBehindWhole = /(?<![\p{L}\d])[TMFP][.:]?[+(]?0[\d ./()-]{7,24}[TMF]$/u;

const gluedLetter = /(?:^|[^\p{L}\p{N}-])[TMFP]$/u;

/** "T010-4837291 F010-4837292": one letter might begin a code, two are labels. */
const isBesideGlued = (run: Run): boolean =>
  run.digits.length > minNoted &&
  (/^[\s,;|/·]{1,3}[TMFP][+(]?0\d/.test(run.after) || /(?:^|\s)[TMFP][+(]?0[\d ./()-]{7,}[\s,;|/·]{1,3}[TMFP]$/.test(run.before));

// A German mobile number needs no gap to be known, but then the word before it must be a noun.
const wholeMobile = /^01[5-7]\d{8,9}$/;
const gluedNoun = /(?:^|\P{L})\p{L}*\p{Lu}\p{Ll}{3,}$/u;

const gluedBefore =
  /(?:^|[^\p{L}\d])\p{Lu}{5,}$|[\p{L}\d]\.\p{Ll}{2}$|(?:^|[^\p{L}\d]|\d(?=\p{Lu}))\p{L}*(?:\p{Ll}{3}|\p{Lu}\p{Ll}{2})(?:\p{Lu}{2,4})?$/u;

/** "info@shop.example+49 341 …", "www.shop.example0341 584417": behind the name of a server nothing of it begins with a digit. */
export const isBehindServer = (run: Run): boolean => isWritten(run) && /(?:@|www\.)[\p{L}\d.-]+\.\p{Ll}{2,}$/u.test(run.before);

/** "Hanau-06181 2950", "04109 Leipzig/0341 584417", "Ott/HNO/0341-584417", "0341 584417u.0345 584417", "SIP/trunk/0341584417" in a log. */
export const isPlace = (run: Run): boolean => (isWritten(run) && place.test(run.before)) || (isLong(run) && isChannel(run));

/** "SIP/0341584417", "PJSIP/trunk/…": what a telephone system calls. */
export const isChannel = (run: Run): boolean => /(?:^|\P{L})(?:PJ)?SIP\/(?:[^\s/]+\/)?$/u.test(run.before);

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
    !isGluedWord(run, label) &&
    !isExtended(run) &&
    !((isWritten(run) || isWhole(run)) && mailAddress.test(run.after)) &&
    !isNoted(run) &&
    !isSpaceless(run.after.slice(0, 1), run, label)) ||
  /^[-/](?!(?:fax|tel|fon|mob)0)\p{L}{1,3}\d/iu.test(run.after) ||
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

/** "…-20UID ATU…", "…7291Fx:(415)…": behind a whole number an abbreviation in capitals, and any phone word before the next number. */
const isGluedWord = (run: Run, label: Label): boolean =>
  gluedWord.test(run.after) ||
  (isWritten(run) && gluedPlace.test(run.after)) ||
  (isPhoneLabel(label) && isWritten(run) && /^\p{Lu}{2}(?:\p{Lu}+(?![\p{L}\d-])|\p{Ll})/u.test(run.after)) ||
  isPhoneLabel(labelOfWord(/^(\p{L}{2,})[.:]{0,2} ?[+(\d]/u.exec(run.after)?.[1] ?? ''));

// Text of neighbouring elements may touch without a space: "030 1234567Fax 030 …".
const gluedWord =
  /^(?:\p{Lu}\p{Ll}{2,}|[TMF](?=[.: ]{0,2}[+(]?\d)|[Ee]-?[Mm]ail|FAX|TEL|D[Ww]|https?:|(?:ab|bis|nach)(?= )|fax|tel|fon|mobil|mail|web|www|(?:u|o|od|und|oder|bzw)(?=[. ]{0,2}[+(0])|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b)(?!\p{Ll})/u;

/** "02236/35290-4A-2340Mödling": a postcode with its country and a place. */
const gluedPlace = /^(?:A|CH|D|FL)-\d{4,5} ?\p{Lu}\p{Ll}/u;

/** "1.234,56", "3:2", "12 %", "5 €", "20 kg": an amount or a ratio. */
export const amount: Gate = (run, label) =>
  (/^,\d|^:\d|^,-(?!\d)|^\s?[%‰°²³×]|^\s?[€$£¥](?! ?\d)/.test(run.after) && !isNoted(run) && !isBeforeItem(run)) ||
  (/\d[,:'’]$/.test(run.before) && !isBehindItem(run) && !isCounted(run, label)) ||
  /(?<!(?:\d|,-{1,2})\s?(?:T|Mio\.? ?)?)(?:[€$£¥×^~≈§]|\b(?:T?EUR|CHF|USD|GBP|Fr|SFr|Euro|Rs)\.?)\s?$/u.test(run.before) ||
  (!run.plus && !isLong(run) && unit.test(run.after));

/** It looks whole: "0171 4837265", "+491714837265", "0171483726". */
const isWhole = (run: Run): boolean =>
  run.plus
    ? run.digits.length >= minWhole
    : (/^\(?0 ?0?[1-9]/.test(run.plain) && run.digits.length >= (run.groups.length > 1 ? minNoted : minWhole)) ||
      /^(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{4}$/.test(run.plain);

const minWhole = 10;

/** "0341-584417,0345-584417", "Ott,0171 4837265,12": an item of a list, or a cell behind a cell of words; decimals are shorter. */
const isBeforeItem = (run: Run): boolean =>
  isWhole(run) &&
  (/^,(?:[+(]?\d{3}|\d+[-/]\d|\d\d([. ])\d\d\1\d\d)/.test(run.after) ||
    (/^,\d/.test(run.after) && (/[^\s\d],$/.test(run.before) || isBehindItem(run))));

/** "Ott,4711,0171 4837265", "0341-584417,0345-584417", "17.04.2023,09:12,+4971189563301,00:01:48". */
const isBehindItem = (run: Run): boolean =>
  isWhole(run) &&
  ((run.plus && run.before.endsWith(',')) ||
    isBesideTime(run) ||
    (isWritten(run) && houseNumber.test(run.before)) ||
    cells.test(run.before) ||
    number.test(run.before) ||
    (isWritten(run) && /^\d{2,},$/.test(run.before)));

const houseNumber = /(?:str\.?|straße|strasse|weg|platz|gasse|allee|ring|damm|ufer) ?\d{1,3},$/i;

/** In a list of calls: between commas, the time of the call before it or how long it took behind it. */
const isBesideTime = (run: Run): boolean => /\d\d?:[0-5]\d(?:\.\d+)?,$/.test(run.before) || /^,\d\d?:[0-5]\d(?!\d)/.test(run.after);

const cells = /(?:^|,)[^\s,]*\p{L}[^,]*,\d+,$/u;
const number = /(?:\d[ ./()-]{0,3}){7},$/;

/** What makes an amount of the digits before it. A currency may belong to the digits behind it: "0900 123456 CHF 3.50". */
export const unit =
  /^\s?(?:(?:EUR|CHF|USD|GBP|Fr\.)(?! ?\d)|Euro|Franken|Cent|ct|Prozent|kg|mg|g|t|km|cm|mm|m|m2|qm|ha|l|ml|dl|hl|kW|MW|W|kWh|MWh|V|A|mA|Ah|mAh|Hz|kHz|MHz|GHz|KB|kB|MB|GB|TB|KiB|MiB|GiB|bit|Byte|dpi|px|pt|Stk|Stück|Stk\.|St\.|Uhr|h|Std|Stunden|min|Minuten|sec|Sek|Sekunden|s|ms|Jahre|Tage|Wochen|Monate|Mio|Mrd|Tsd|Millionen|Milliarden|Einwohner|Mitglieder|Besucher|Stimmen|Teile|Seiten|Punkte|Personen|Probanden|Treffer|Ergebnisse|views|items|results|users|people|years|days|hours|times|million|billion)(?![\p{L}\p{N}]|-\d)(?![.:]? ?[(+]{0,2}\d)/u;

/**
 * "SE 0421 …", "RR 042 136 124 DE": two capitals make a code of what follows; in another cell only of what stands in one.
 * "80 € FP 0171…": behind a price they say how firm it is.
 */
export const coded: Gate = (run, label) =>
  isUnvouched(run, label) &&
  /^0/.test(run.digits) &&
  !areaMarked.test(run.plain) &&
  /(?:^|[\s,:;(])(?!(?<=(?:€|Euro|EUR),? )(?:FP|VB|NP|VS)|AG|KG|SE|UG|OG|DG|CO|EG|EV|HB|HH)[A-Z]{2}[\s-]$/.test(run.before) &&
  !(run.groups.length > 1 && run.before.endsWith('\t'));

/** "IT 06181/2950", "HR (06181) 2950", "QM 06181 2950-12": codes have no such marks; there the letters are a department's. */
const areaMarked = /^0\d{1,5} ?\/ ?\d|^\(0|^0\d{1,5} \d+-\d{1,4}$|^01[5-7]\d{1,2} \d{7,8}$/;

/** "§ 123", "12 ff.": places in laws and books. */
export const reference: Gate = (run, label) =>
  /[§¶†]\s?$/.test(run.before) ||
  (isUnvouched(run, label) && /^\s?ff?\.(?!\p{L})/u.test(run.after)) ||
  /^\s?(?:BGB|HGB|StGB|ZPO|GG|AO|UStG|EStG)(?!\p{L})/u.test(run.after);

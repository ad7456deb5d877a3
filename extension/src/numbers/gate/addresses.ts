/** Addresses of the net, files and paths. */
import type { Run } from '../run.ts';
import { isBehindServer, isChannel, isPlace } from './adjacent.ts';
import { type Gate, isEntry, isFieldValue, isLong, isUnvouched } from './gate.ts';

/** "https://…/0301234567", "www.…", "a@b", "C:\…\0123", "scan_0301234.pdf", "?id=030123", "GET /0301/234567". */
export const netAddress: Gate = (run, label) => {
  const head = /[^\s"'„“»«<>|]*$/.exec(run.before)?.[0].replace(leadingSpaces, '') ?? '';
  const tail = /^[^\s"'“”»«<>|]*/.exec(run.after.replace(writtenSpace, ' '))?.[0] ?? '';
  return (
    (!isEntry(run, label) &&
      (isField(run, head) ? address : addressOrName).test(head.replace(/^#?\(?/, '').replace(joined, '')) &&
      !isBehindServer(run)) ||
    (isUnvouched(run, label) && /(?:^|\p{L}\s)\/$/u.test(run.before)) ||
    (/\p{L}[^\s/]*\/$/u.test(head) && !/(?:tel|fon|phone|fax|mobil)[.:]?\/$/i.test(head) && !isPlace(run)) ||
    (run.before.includes('<') && isUnvouched(run, label) && tag.test(run.before)) ||
    (/^[@\\_=&]|^\/\p{L}[^\s/]*[/.]/u.test(tail) && !isAccount(run, head))
  );
};

/** "<input value="0301774412"": within a tag; "href="tel:…"" has its word. */
const tag = /<(?!sips?:|tel:)[a-z][^<>]*$/i;

const leadingSpaces = /^.*&(?:[a-z]+|#\d+);/i;

/** "030 1234567&nbsp;", "030 1234567\\n": a space in the source of a page or a program. */
const writtenSpace = /^(?:&(?:[a-z]+|#\d+);|\\[nrt])/i;

/** "fon_0341-5629084", "tel://0341…": a label with its number. */
const joined = /^(?:tel|fon|phone|fax|mobil|handy)[.:]*_+$|^(?:tel|callto):\/\/$/i;

const address = /:\/\/|www\.|[@\\&?~^{}]/i;
const addressOrName = /:\/\/|www\.|[@\\_=&?~^{}#]/i;

/** "caller=+493029374651", "TEL;TYPE=WORK:06181 2950": the value of a field. */
const isField = (run: Run, head: string): boolean => isFieldValue(run) || /^(?:item\d\.)?[A-Z]*;[^?&]*:$/i.test(head);

/** "sip:+4934…@…", "sip:0341…@…", "[0341584417@from-internal:1]": what telephones and their systems write before an @. */
const isAccount = (run: Run, head: string): boolean =>
  (run.plus && /(?:^|[\s;])(?:sips?:|\p{L}+=)$/iu.test(head)) ||
  (isLong(run) && (/(?:^|[\s;])sips?:$/i.test(head) || isChannel(run) || /^@(?:from|default)/.test(run.after)));

/** "IMG 0301234567.NEF", "0301234567.pdf", "Foto (0301234567).png": a name and its ending. */
export const fileName: Gate = (run, label) =>
  /^\)?\.(?:[a-z][a-z0-9]{1,4}|[A-Z]{3}|[A-Z]{2}\d)(?![\p{L}\d])/u.test(run.after) &&
  (isUnvouched(run, label) || !/^\)?\.(?:und|oder|fax|tel)/.test(run.after));

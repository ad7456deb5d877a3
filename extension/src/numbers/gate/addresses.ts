/** Addresses of the net, files and paths. */
import { type Gate, isEntry, isUnvouched } from './gate.ts';

/** "https://…/0301234567", "www.…", "a@b", "C:\…\0123", "scan_0301234.pdf", "?id=030123", "GET /0301/234567". */
export const netAddress: Gate = (run, label) => {
  const head = /[^\s"'„“»«<>|]*$/.exec(run.before)?.[0] ?? '';
  const tail = /^[^\s"'“”»«<>|]*/.exec(run.after)?.[0] ?? '';
  return (
    (!isEntry(run, label) && /:\/\/|www\.|[@\\_=&?~^{}#]/i.test(head.replace(/^#?\(?/, ''))) ||
    (isUnvouched(run, label) && /(?:^|\p{L}\s)\/$/u.test(run.before)) ||
    (/\p{L}[^\s/]*\/$/u.test(head) && !/(?:tel|fon|phone|fax|mobil)[.:]?\/$/i.test(head)) ||
    /^[@\\_=&]|^\/\p{L}[^\s/]*[/.]/u.test(tail)
  );
};

/** "IMG 0301234567.NEF", "0301234567.pdf", "Foto (0301234567).png": a name and its ending. */
export const fileName: Gate = (run, label) =>
  /^\)?\.(?:[a-z][a-z0-9]{1,4}|[A-Z]{3}|[A-Z]{2}\d)(?![\p{L}\d])/u.test(run.after) &&
  (isUnvouched(run, label) || !/^\)?\.(?:und|oder|fax|tel)/.test(run.after));

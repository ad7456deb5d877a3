import { amount, netAddress, partOfWord, reference } from './adjacent.ts';
import { date, time } from './dates.ts';
import type { Gate } from './gate.ts';
import { article, card, decimal, dotted, filler, iban, row, serial, tax } from './identifiers.ts';

export { isPhoneLabel } from './gate.ts';

/** All rules, cheap ones first. */
const gates: readonly Gate[] = [
  partOfWord,
  amount,
  date,
  time,
  dotted,
  decimal,
  reference,
  netAddress,
  iban,
  tax,
  article,
  card,
  row,
  serial,
  filler,
];

/** Whether the run is anything but a phone number. */
export const isSomethingElse: Gate = (run, label) => gates.some((gate) => gate(run, label));

import type { Label } from '../labels.ts';
import type { Run } from '../run.ts';

/** One rule: whether the run is something else than a phone number, for a reason that the file's name says. */
export type Gate = (run: Run, label: Label) => boolean;

/** Whether a label vouches for a phone number. */
export const isPhoneLabel = (label: Label): boolean => label === 'phone' || label === 'mobile' || label === 'fax';

/** Nothing vouches for it: neither a label nor a country code. */
export const isUnvouched: Gate = (run, label) => !run.plus && !isPhoneLabel(label);

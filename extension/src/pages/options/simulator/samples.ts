import type { TextKey } from '../../../common/i18n.ts';

/** A caller to try things out with. The numbers are of the ranges that are kept for examples and films. */
export interface Sample {
  readonly id: string;
  readonly label: TextKey;
  readonly number: string;
  readonly name: string;
}

/** One of each kind that looks different. */
export const samples: readonly Sample[] = [
  { id: 'known', label: 'sampleKnown', number: '+49 30 23125 180', name: 'Erika Mustermann' },
  { id: 'unknown', label: 'sampleUnknown', number: '+49 89 99998 123', name: '' },
  { id: 'withheld', label: 'sampleWithheld', number: '', name: '' },
  { id: 'internal', label: 'sampleInternal', number: '102', name: 'Max Beispiel' },
  { id: 'foreign', label: 'sampleForeign', number: '+44 20 7946 0123', name: '' },
];

import type { NumberFormat } from '../../common/contract.ts';

// In Germany from the range kept for films (Bundesnetzagentur); elsewhere only the shape matters.
const examples: Readonly<Record<string, { country: string; national: string }>> = {
  DE: { country: '49', national: '3023125000' },
  AT: { country: '43', national: '1234567' },
  CH: { country: '41', national: '441234567' },
};
const german = { country: '49', national: '3023125000' };

/** What a number of the own country looks like in a format. */
export function numberFormatExample(format: NumberFormat, ownCountry: string, outsideLine: string): string {
  const { country, national } = examples[ownCountry] ?? german;
  switch (format) {
    case 'e164':
      return `+${country}${national}`;
    case 'digits':
      return `${country}${national}`;
    case 'international':
      return `00${country}${national}`;
    case 'national':
      return `0${national}`;
    case 'outsideLine':
      return `${outsideLine}0${national}`;
  }
}

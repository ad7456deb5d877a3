/**
 * Numbers that authorities keep free for films and examples. The plans call them invalid, but pages, manuals and test data are
 * full of them, and they look like any other. Sources: Ofcom "Numbers for use in TV and radio drama", Arcep decision 18-0881,
 * ComReg "Numbering conditions", section on drama numbers.
 */
import type { PhoneNumber } from 'libphonenumber-js/max';

const landlines: Readonly<Record<string, RegExp>> = {
  GB: /^(?:1632960|1154960)\d{3}$/,
  IE: /^2091[0-2]\d{4}$/,
};
const mobiles: Readonly<Record<string, RegExp>> = {
  GB: /^7700900\d{3}$/,
  FR: /^63998\d{4}$/,
};

/** The kind of a number that is kept for examples; nothing for every other. */
export function reservedKind({ country, countryCallingCode, nationalNumber }: PhoneNumber): 'fixed' | 'mobile' | undefined {
  const region = country ?? byCallingCode[countryCallingCode] ?? '';
  return landlines[region]?.test(nationalNumber) ? 'fixed' : mobiles[region]?.test(nationalNumber) ? 'mobile' : undefined;
}

const byCallingCode: Readonly<Record<string, string>> = { '33': 'FR', '44': 'GB', '353': 'IE' };

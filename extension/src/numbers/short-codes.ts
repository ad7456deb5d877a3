/**
 * Numbers that are dialled as they are, by country. Sources: the numbering plans of Bundesnetzagentur, RTR, BAKOM, Ofcom, NANPA;
 * for the others the emergency numbers that their authorities announce.
 */
const european = '112|116\\d{3}';

const plans: Readonly<Record<string, string>> = {
  DE: '110|115|118\\d{2,3}|19222',
  AT: '12[0-8]|13[03]|14[0-8]|145[05]|118\\d{2,3}',
  CH: '11[78]|14[0-7]|1414|1415|16[1-4]|187|18\\d{2}',
  LI: '11[78]|14[0-7]|1414|1415',
  US: '[2-9]11|988',
  CA: '[2-9]11|988',
  GB: '999|101|105|111|118\\d{3}|119|123|159',
  IE: '999',
  FR: '1[578]|114|115|119|196|3\\d{3}|118\\d{3}',
  BE: '10[0-7]|110|1733',
  NL: '113|144',
  LU: '113',
  IT: '11[3578]|114|1522|1530',
  ES: '01[06]|06[12]|08[058]|09[12]|118\\d{2}',
  DK: '114|1813',
  NO: '11[03]|02800',
  SE: '11414|1177',
  PL: '98[4-8]|99[1-9]',
  CZ: '15[0568]',
  SK: '15[05689]',
  HU: '10[457]',
  SI: '113',
  HR: '19[2-5]',
  RO: '119',
  GR: '100|108|166|199',
  TR: '110|15[56]|18[2367]',
  RU: '10[1-4]',
  UA: '10[1-4]',
  IL: '10[0-4]',
  IN: '10[0128]|108|1098',
  JP: '11[0789]',
  CN: '110|119|12[02]',
  AU: '000|106',
  NZ: '111',
};

/** Whether these digits are a short code of a region. */
export const isShortCode = (digits: string, region: string): boolean =>
  new RegExp(`^(?:${european}|${plans[region] ?? european})$`).test(digits);

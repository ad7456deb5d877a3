/** Numbers that are dialled as they are, by country. Sources: the numbering plans of Bundesnetzagentur, RTR, BAKOM, Ofcom, NANPA. */
const european = '112|116\\d{3}';

const plans: Readonly<Record<string, string>> = {
  DE: '110|115|118\\d{2,3}|19222',
  AT: '12[0-8]|13[03]|14[0-8]|118\\d{2,3}',
  CH: '11[78]|14[0-7]|1414|1415|16[1-4]|187|18\\d{2}',
  US: '[2-9]11|988',
  CA: '[2-9]11|988',
  GB: '999|101|105|111|118\\d{3}|119|123',
  FR: '1[578]|114|115|119|196|3\\d{3}|118\\d{3}',
};

/** Whether these digits are a short code of a region. */
export const isShortCode = (digits: string, region: string): boolean =>
  new RegExp(`^(?:${european}|${plans[region] ?? european})$`).test(digits);

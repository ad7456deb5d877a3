/** Where a number's own extension begins: "089 1234-0" has one, "0221-94300" has none: there the hyphen ends the area code. */

// "78 99 0": a zero by itself is the switchboard's.
const hyphenAndDigits = /(?:- ?\d{1,4}(?: ?\d{1,3})?|(?<=\d\d) 0)$/;
const countryCode = /^[([]?(?:\+{1,2}|00 ?)[1-9]\d?[)\]]?[ ./-]*(?:[([]0[)\]])?/;
const minUngrouped = 7;

/** The extension of a written number with its hyphen: "-0", "- 12 34". Nothing when it has none. */
export function extensionOf(number: string): string {
  const extension = hyphenAndDigits.exec(number)?.[0] ?? '';
  const main = number.slice(0, -extension.length).replace(countryCode, '').trim();
  // "0 71 31", "(0 71 31)": the area code in pairs is one group.
  const groups = main
    .replace(/^[([]?0 (?:\d{1,2} ?)+/, (area) => area.replace(/ (?!$)/g, ''))
    .split(/\D+/)
    .filter(Boolean);
  return groups.length > 1 || main.length >= minUngrouped ? extension : '';
}

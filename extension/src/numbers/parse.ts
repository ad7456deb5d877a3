/** From written digits to a number of the plans. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const keypad = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const lowestLetterKey = 2;

/**
 * Reads a number as it is written: letters as digits, `++49`, `0049`, `+49 (0) …`, `+49 [0]…`. Nothing when no plan knows it.
 * @param region - whose number it is when it names no country
 */
export function parse(text: string, region: CountryCode): PhoneNumber | undefined {
  const dialable = text
    .replace(/[A-Z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + lowestLetterKey))
    .replace(/[^\d+()[\]]/g, '')
    .replace(/^[([]?\+{1,2}[([]?/, '+')
    .replace(/^[([]?00(?=[1-9])/, '+')
    .replace(/^\+?(4[139])[([]0[)\]]/, '+$1')
    .replace(/^(\+[^([]*)[([]0[)\]](?=\d)/, '$1')
    .replace(/[()[\]]/g, '');
  return parsePhoneNumberFromString(dialable, { defaultCountry: region, extract: false });
}

/**
 * Words that say what the digits after them are. The nearest one counts: phone words raise a run, words for other kinds of
 * numbers rule it out. Lists are of word stems, because German compounds them ("Kundenservicenummer").
 */

/** What the words before a run say of it. */
export type Label = 'phone' | 'fax' | 'mobile' | 'extension' | 'other' | 'none';

const phone =
  'tel|tele[fp]h?on\\p{L}*|fon|phone|ph|rufnummer|rufnr|telnr|hotline|infoline|helpline|servicenummer|callcenter|call|ring|dial|anrufen|anruf|' +
  'r(?:ü|ue)ckruf\\p{L}*|ruf|festnetz|zentrale|sekretariat|empfang|notruf|notdienst|bereitschaft\\p{L}*|notfallnummer|whatsapp|sms|signal|t|ph|' +
  't[ée]l(?:[ée]phone)?|telefono|tel[ée]fono|voice|landline|office|direct|switchboard|toll-?free|privat|dienstlich|gesch(?:ä|ae)ftlich|b(?:ü|ue)ro';
const mobile = 'mobil\\p{L}*|mobile|mob|handy\\p{L}*|cell(?:phone)?|natel|m|gsm|portable|cellulare|m[óo]vil';
const fax = '(?:tele)?fax\\p{L}*|telefax|f|fx|faks|t[ée]l[ée]copie';
const extension = 'durchwahl|dw|app|apparat|nst|nebenstelle|intern|ext|extension|hausruf|kurzwahl';
const other =
  '[\\p{L}.\\-/]*(?:nummer|nr|number|num|no|numéro|kennung|kennzeichen|zeichen|schl(?:ü|ue)ssel)|#|№|id|ids|iban|bic|swift|blz|konto|kto|ktnr|bankverbindung|' +
  'ust-?id|vat|uid|mwst|steuer|finanzamt|hr[ab]|vr|gnr|az|aktenzeichen|ik|plz|postleitzahl|postfach|pf|po box|zip|isbn|issn|ean|gtin|upc|pzn|sku|asin|doi|mpn|' +
  'version|build|rev|release|seite|seiten|s|pp?|page|kapitel|kap|abschnitt|ziffer|abs|absatz|band|bd|heft|jahrgang|zeile|artikel|art|rn|rdnr|' +
  'charge|lot|los|lose|lotto\\p{L}*|gewinnzahlen|zusatzzahl|superzahl|modell|model|typ|type|serie|serial|s/n|gr(?:ö|oe)(?:ß|ss)e|ma(?:ß|ss)e|abmessung\\p{L}*|' +
  'code|pin|tan|puk|otp|passwort|kennwort|password|token|key|koordinaten|gps|lat|lon|lng|breite|l(?:ä|ae)nge|sendung\\p{L}*|paket\\p{L}*|tracking|barcode|' +
  'rechnung|invoice|order|bestellung|auftrag|angebot|vertrag|contract|ticket|case|vorgang|police|beleg|lieferschein|referenz|reference|ref|kunde|customer|mitglied|' +
  'preis|price|summe|betrag|total|saldo|kurs|stand|umsatz|einwohner|stück|menge|anzahl|datum|date|vom|seit|zeitraum|geboren|geb|uhr|zimmer|raum|gleis|zug|flug|' +
  'hausnummer|flurst(?:ü|ue)ck|flur|grundbuch|e-?mail|fin|vin|imei|imsi|iccid|mac|ip|port|hash|sha|md5|commit|issue|bug|pr|rfc|din|iso|en|vde|norm|ral|pantone';

const labelPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<fax>${fax})|(?<extension>${extension})|(?<mobile>${mobile})|(?<phone>${phone})|(?<icon>[\\u260e\\u260f\\u2706]|\\ud83d[\\udcde\\udcf1\\udcf2\\udce0]|\\ud83d\\udd7f)|(?<other>${other}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Reads the label of a run from the text before it. `distance` is the number of characters between label and run. */
export function readLabel(before: string): { readonly label: Label; readonly distance: number } {
  let found: { label: Label; distance: number } = { label: 'none', distance: Number.POSITIVE_INFINITY };
  labelPattern.lastIndex = 0;
  for (let match = labelPattern.exec(before); match; match = labelPattern.exec(before)) {
    const label = kindOf(match.groups ?? {}, match[0]);
    const distance = before.length - match.index - match[0].length;
    const between = before.slice(before.length - distance);
    if (label === 'other' ? binds(between) : reaches(between, match[0])) {
      found = { label, distance };
    }
    // Overlapping words such as "Tel.-Nr.": look again right behind the first letter of the next word.
    labelPattern.lastIndex = match.index + Math.max(1, match[0].length);
  }
  return found;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, word: string): Label {
  if (groups.fax !== undefined) {
    return 'fax';
  }
  if (groups.extension !== undefined) {
    return 'extension';
  }
  if (groups.mobile !== undefined) {
    return 'mobile';
  }
  if (groups.phone !== undefined || groups.icon !== undefined) {
    return 'phone';
  }
  return phoneCompound.test(word) ? (faxCompound.test(word) ? 'fax' : 'phone') : 'other';
}

/** "Telefonnummer", "Handynr", "Service-Nummer", "Tel.-Nr": compounds of a phone word are phone words. */
const phoneCompound =
  /^tel(?!l)|fon|phone|(?:^|not|an|r(?:ü|ue)ck|service)ruf|handy|mobil|fax|hotline|service-?n|durchwahl|kontakt-?n|whatsapp/i;
const faxCompound = /fax/i;

/** Words for other numbers bind the digits right behind them: no other digits, and no end of a sentence, in between. */
function binds(between: string): boolean {
  return between.length <= maxBinding && !/\d|[.!?;]\s+\p{Lu}|[|•]/u.test(between.replace(/^\.\s*/, ''));
}

const maxBinding = 24;

/** Phone words reach over further numbers of a list. One-letter words ("T", "M", "F") must stand right before, with a mark. */
function reaches(between: string, word: string): boolean {
  if (word.length === 1) {
    return /^\s*[.:|]\s*$|^\s*\(?\+?$/.test(between) && between.trim() !== '' ? true : /^\s+(?=$)/.test(between) && /^[TMF]$/.test(word);
  }
  return !/[.!?]\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(between);
}

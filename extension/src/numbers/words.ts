/** The words around numbers, in the languages of the pages people call from: German first, then English, French, Italian, Spanish, Dutch, Polish. */

const any = (parts: readonly string[]): RegExp => new RegExp(`^(?:${parts.join('|')})$`, 'iu');

/** Words for a fax line. */
export const faxWord = /^(?:f|fx|faks)$|fax|t[ée]l[ée]copie/iu;

/** Words before an internal number or an extension. */
export const extensionWord =
  /durchwahl(?:en|nummer|nr)?$|^(?:dw|dwl|app|apparat|nst|nebenst(?:elle)?|intern|klappe|kl|ext|extn?|extension|hausruf|hausapparat|kurzwahl)$/iu;

/** Words for a mobile line. */
export const mobileWord =
  /^(?:m|mob|gsm|cell?|natel|portable|cell?ulare|m[óo]vil|kom|kom[óo]rka|funk)$|^mobil(?!i[aeä])|mobiel|^mobile|handy|cell-?phone|mobil(?:nummer|nr|telefon)$/iu;

/** Words for any phone line. */
export const phoneWord =
  /^(?:t|p|ph|tel|tlf|tf|fon|ring|dial|calls?|voice|landline|office|direct|direkt|direktwahl|switchboard|sms|signal|privat|dienstl(?:ich)?|gesch(?:ä|ae)ftl(?:ich)?|b(?:ü|ue)ro|festnetz|zentrale|sekretariat|empfang|pforte|vermittlung|auskunft|verde|polizei|feuerwehr|rettung(?:sdienst)?|krankentransport|ambulanz|rega|notfall|notdienst|störungsdienst|freephone|telnr)$|t[eé]l[eéè][fp]h?on|telefoon|tel[ée]fono|phone|hotline|helpline|infoline|toll-?free|callcenter|whatsapp|fernspr|bereitschaft|emergency|hilfetelefon|^(?:ruf(?:en|e|t)?|(?:\p{L}*(?:not|an|r(?:ü|ue)ck|fern|hilfe|sammel|behörden|kunden))ruf(?:en|e|t)?)$/iu;

/** Parts that make a compound with "number" a phone word: "Rufnummer", "Service-Nr.". */
export const phonePart =
  /^tel(?!l)|tele?fon|^fon(?!d)|phone|(?:^|not|an|r(?:ü|ue)ck|sammel|fern)ruf|handy|mobil(?!i)|hotline|service|durchwahl|kontakt|whatsapp|notfall|st(?:ö|oe)rung|gratis|business|festnetz|behörden|direkt|mehrwert|auskunft|privat/iu;

/** "Nummer", "Nr", "No" and their compounds. */
export const numberWord = /(?:nummern?|nr|num|numbers?|num[eé]ro|n[°º]|№|#)$|^(?:no|nos)$/iu;

/** Words for numbers that are not called, which a sentence may put further off: "IBAN", "…-ID", "…konto". */
export const strongWord =
  /(?:^|[a-zäöü])(?:konto|kennung|kennzeichen|zeichen|schl(?:ü|ue)ssel|kennzahl|kennziffer|zahl(?:en)?|code|karte|konten)$|^(?:ids?|iban|bic|swift|blz|kto|ktnr|kdnr|bankverbindung|ustid|ust|ustidnr|vat|uid|mwst|tva|iva|btw|nip|regon|siren|siret|kvk|steuer|finanzamt|hr[ab]|vr|gnr|fn|zvr|dvr|gisa|eori|weee|lanr|bsnr|plz|postleitzahl|postfach|postf|pf|zip|isbn|issn|ismn|ean|gtin|gln|upc|pzn|sku|asin|doi|mpn|wkn|isin|imei|imsi|iccid|fin|vin|chassis|fahrgestell|tracking|sendungsverfolgung|ahv|svnr|sv|ssn|ein|nhs|fiscale|pin|tan|puk|otp|passwort|kennwort|password|token|key|mandatsreferenz|verwendungszweck|serial|seriennr|artikel|aktenzeichen|az|gz|chiffre|koordinaten|gps|lat|lon|lng)$/iu;

/** Nouns that a number without "number" may belong to, right before it: "Auftrag 0301-234567". */
export const weakWord = any([
  '\\p{L}*(?:rechnung|auftrag|angebot|vertrag|vorgang|lieferschein|police|projekt|beleg|gutschrift|bestellung|buchung|reservierung|ticket|lizenz|referenz|bestätigung|gutschein|quittung|akte|produkt|gerät|transaktion|lieferung|mahnung|zulassung|genehmigung|bescheid|antrag|mandat|inventar|signatur|ausweis|zertifikat|protokoll|urkunde|formular|faktura)',
  'meldung|patient(?:in)?|anfrage|bon|terminal|gate|container|stellplatz|reihe|tisch|regal|fach|pos|position|feld|blatt|karton|palette|tarif|wertpapier|aktie|index|klasse|stufe|level|kanal|sender|probe|messung|wert|faktor|formel|datei|ordner|revision|update|fehler|error|exception|status|log|timestamp|fahrzeug|motor|getriebe|fahrgestell|schrank|kiste|coupon|rabatt|aktion|abo|inv|los|schadenmeldung|steuer',
  'acct|receipt|policy|member(?:ship)?|licen[cs]e|permit|batch|product|shipment|parcel|package|confirmation|booking|reservation|record|file|form|che(?:ck|que)|transaction|grant|voucher|student|employee|passport|badge|vehicle|registration|sample|figure|table|example|step|route|bag|row|seat',
  'invoice|order|contract|case|incident|item|reference|referenz|refer?|ref|account|customer|kunde|debitor|kreditor|mitglied|quote|claim|commande|facture|pedido|factura|ordine|fattura|bestelling|faktura|zam[óo]wienie|docket',
  'version|build|rev|release|firmware|seiten?|s|pp?|pages?|kapitel|kap|chapter|abschnitt|section|ziffer|ziff|abs|absatz|satz|band|bd|vol|heft|ausgabe|jahrgang|zeile|art|rn|rdnr|rz|anlage|drucksache|drs|vorlage|az|zr|njw|patent|ep',
  'charge|ch|lot|lose?|lotto|gewinnzahl|super|zusatzzahl|superzahl|modell|model|typ|type|serie|sn|n|hsn|tsn|gr(?:ö|oe)(?:ß|ss)en?|gr|ma(?:ß|ss)e|abmessung(?:en)?|baureihe|variante|material|ersatzteil|teil|part|barcode|zähler|zählerstand|zählmarke|depot|girocard|visa|mastercard|amex|reisepass|session|commit|hash|sha|md5|issue|bug|pr|rfc|din|iso|en|vde|norm|ral|pantone|kb|cve|cas|eg|avv|un|port|ip|mac|user|kostenstelle|sap',
  'breite|l(?:ä|ae)nge|h(?:ö|oe)he|rechtswert|hochwert|sendung|paket|gls|dpd|ups|dhl|hermes|jjd|preis|price|summe|betrag|total|saldo|umsatz|einwohner|st(?:ü|ue)ck|menge|anzahl|datum|stichtag|kurs|vhs|anzeige|expos[ée]|objekt|inserat|zimmer|raum|room|geb(?:ä|ae)ude|arbeitsplatz|gleis|ice|ic|re|rb|flug|flight|lh|buslinie|linie|bus|frequenz|hausnummer|flurst(?:ü|ue)ck|flur|grundbuch|ez|inventar|kw|woche|quartal|saison|spiel',
]);

/** What may stand between such a word and its digits. */
export const filler = /^(?:ist|lautet|war|is|was|de|del|der|die|ihre?|no|nr|lfd|[A-Z]{1,3})$/u;

/** Makes a weak word the subject of a call: "Fragen zur Rechnung: 030 …". */
export const aboutWord = /^(?:zur|zum|zu|f(?:ü|ue)r|(?:ü|ue)ber|about|regarding|concerning|for)$/iu;

/** Makes a bare "Nummer" any number, as in "meine Nummer ist". */
export const ownerWord =
  /^(?:mein|dein|ihr|sein|unser|d|dies|folgend|gleich)e[rn]?$|^(?:die|der|my|our|the|your|his|her|this|following)$/iu;

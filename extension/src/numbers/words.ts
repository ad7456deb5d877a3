/**
 * The words that name phone numbers, in the languages of the pages people call from: German first, then English, French,
 * Italian, Spanish, Dutch, Polish; of other languages and scripts what stands on every page. Each is tried on one word;
 * those without `i` on a word in lower case, which is several times faster.
 */

/** Words for a fax line. */
export const faxWord = /^(?:f|fx|faks)$|fax|t[ée]l[ée]copie|telekopie|فاکس|فاكس|فکس|факс|φαξ|传真|傳真|팩스|ファックス/u;

/** Words before an internal number or an extension. */
export const extensionWord =
  /durchwahl(?:en|nummer|nr)?$|^(?:dw|dwl|app|apparat|nst|nebenst(?:elle)?|intern|klappe|kl|ext|extn?|extension|hausruf|hausapparat|kurzwahl)$/u;

/** Words for a mobile line. */
export const mobileWord =
  /^(?:m|mob|gsm|cell?|natel|portable|cell?ulare|celular|m[óo]vil|telem[óo]vel|kom|kom[óo]rka|funk|cep|моб|мобильный)$|^mobil(?!i[aeä])|mobiel|^mobile|handy|cell-?phone|mobil(?:nummer|nr|telefon)$|手机|携帯|휴대폰|נייד|جوال|موبا[يی]ل|محمول|همراه/u;

/** Words for any phone line. */
export const phoneWord =
  /^(?:t|p|ph|t[eé]l|tlf|tf|tfno?|fon|puh|puhelin|ring|dial|calls?|appele[rz]|joignable|llam[ae]r?|chiama(?:re|te)?|voice|landline|office|direct|direkt|direktwahl|switchboard|sms|signal|privat|dienstl(?:ich)?|gesch(?:ä|ae)ftl(?:ich)?|b(?:ü|ue)ro|festnetz|zentrale|sekretariat|empfang|pforte|vermittlung|auskunft|verde|polizei|feuerwehr|\p{L}*rettung(?:sdienst)?|urgences?|urgencias|samu|pompiers|gendarmerie|polic[íi]a|polizia|bomberos|ambulanza|ambulancia|(?:not|pannen)hilfe|krankentransport|ambulanz|rega|notfall|\p{L}*(?:not|funk)dienst|sanität|\p{L}*sperre|vorbestellung(?:en)?|störungsdienst|freephone|contact[oe]?|contatt[oi]|fone|volejte|zadzwoń|sekretariát|centralita|centralino|telnr|msisdn|callee|caller(?:id)?|cl?id|nmbr|src|dst|w(?:ä|ae)hle[nt]?|gew(?:ä|ae)hlt|тел|τηλ|טל)$|t[eé]l[eéè][fp]h?on|telefoon|tel[ée]fono|phone|hotline|helpline|infolin|toll-?free|(?:call|service|contact|kunden|kontakt|info|help)-?(?:cent(?:er|re)|desk)|whatsapp|fernspr|bereitschaft|emergen[cz]|hilfetelefon|телефон|τηλέφων|電話|电话|전화|טלפון|هاتف|تلف[وي]?ن|تليفون|واتساب|اتص(?:ل|لوا|ال)|^(?:ruf(?:en|e|t)?|(?:\p{L}*(?:not|an|r(?:ü|ue)ck|fern|hilfe|sammel|behörden|kunden|apotheken|(?:ä|ae)rzte|taxi))ruf(?:en|e|t)?)$/u;

/** Things that are named after the telephone: "Telefonkabel", "Handyhülle". They vouch for nothing. */
export const phoneThing =
  /(?:tele?fon|handy|mobilfunk|smartphone|fax)(?:kabel|b(?:u|ü|ue)ch(?:er)?s?|zellen?|dosen?|karten?|kosten|geb(?:ü|ue)hr(?:en)?|tarife?|vertr(?:a|ä|ae)ge?s?|hüllen?|akkus?|modelle?|papier|rollen?|masten?|umfragen?|interviews?|rechnung(?:en)?|guthaben|antennen?|stecker|netze?s?)$/u;

/** Parts that make a compound with "number" a phone word: "Rufnummer", "Service-Nr.". */
export const phonePart =
  /^tel(?!l)|^zieln|^kopfn|^connected|tele?fon|rufn|^ersatz(?!t)|ausweich|^zweit|^alternativ|anrufer|kundendienst|notdienst|bereitschaft|rezeption|redaktion|sekretariat|empfang|pforte|^taxi|^support|^einwahl|konferenz|^contact|^call|^fon(?!d)|phone|(?:^|not|an|r(?:ü|ue)ck|sammel|fern)ruf|handy|mobil(?!i)|hotline|service|durchwahl|kontakt|whatsapp|notfall|st(?:ö|oe)rungs|gratis|business|festnetz|behörden|direkt|gesundheits|beratungs|^info|^kurz|^sonder|^zentral|mehrwert|auskunft|privat|b(?:ü|ue)ro|^тел/u;

/** "Nummer", "Nr", "No" and their compounds. */
export const numberWord =
  /(?:nummern?|nr|num|numbers?|n[uú]m[eé]ro|numer|n[°º]|№|#|numara(?:sı)?|sz[aá]m|номер)$|^(?:nos?|nro|n[uú]m|č|čís|číslo|br|broj)$/u;

/** What may stand between such a word and its digits. */
export const filler = /^(?:ist|lautet|war|is|was|de|del|der|die|ihre?|no|nr|lfd|[A-Z]{1,4})$/u;

/** Makes a weak word the subject of a call: "Fragen zur Rechnung: 030 …". */
export const aboutWord = /^(?:zur|zum|zu|f(?:ü|ue)r|(?:ü|ue)ber|about|regarding|concerning|for)$/iu;

/** Makes of a noun, not of a word for a number, a case in which one calls: "Bei Schaden: 030 …", "vor Lieferung: …". */
export const caseWord = /^(?:bei|vor|nach|wegen|before|after)$/iu;

/** Before "ID": whose it is is a phone number, "Caller-ID". */
export const callerWord = /^(?:caller|anrufer)$/iu;

/** Makes a bare "Nummer" any number, as in "meine Nummer ist". */
export const ownerWord =
  /^(?:mein|dein|ihr|sein|unser|d|dies|folgend|gleich|neu|alt|aktuell|ein)e[rn]?$|^(?:die|der|mon|notre|mi|mio|mijn|mój|můj|my|our|the|your|his|her|this|following|new|old)$/iu;

/** Makes a bare "Nummer" or "Nr." one that is called, as in "kostenlose Nummer", "neue Nr.". */
export const calledWord =
  /^(?:neue|alte|aktuelle|private|pers(?:ö|oe)nliche|gesch(?:ä|ae)ftliche|dienstliche|berufliche|kosten(?:lose|freie)|geb(?:ü|ue)hrenfreie|zentrale|direkte|bundesweite|einheitliche|(?:an)?gerufene|anrufende|gew(?:ä|ae)hlte)[nr]?$/iu;

/** Makes of what follows the thing one calls for: "telefonische Bestellung". */
export const byPhoneWord = /^telefonische[nrsm]?$/iu;

/** Before a noun that so means no single thing: "to order", "report a claim", "einen Schaden". */
export const anyWord = /^(?:to|an?|eine?[nrms]?|service)$/iu;

/** Before a noun that so is a name: "Frau Stück". */
export const titleWord = /^(?:herrn?|hr|frau|fr|dr|prof|ing|mag|fam(?:ilie)?|mr|mrs|ms|mme|sig|signora?)$/iu;

/** Articles: "die Nummer" is the number of what the sentence is about. */
export const article = /^(?:die|der|eine|the)$/iu;

/** Whose number it is, between the word and the digits: "N° client". */
export const partyWord = /^(?:clients?|cliente|customer|kunde|klant|klient)$/iu;

/** What belongs to a person, so even "meine Nr." is a phone number. */
export const ownWord = /^(?:meine?r?|my)$/iu;

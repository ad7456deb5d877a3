/**
 * The words that name other numbers, by what they number. Each is tried on one word in lower case. German first, then English, then what
 * stands on the invoices and in the imprints of the neighbours.
 */

/** Tells whether a word is one of a list. */
export interface WordList {
  test(word: string): boolean;
}

const anyStart = '\\p{L}*';

/** A list of whole words and patterns of words; words are looked up, which is faster than a long pattern. */
function whole(...parts: readonly string[]): WordList {
  const all = parts.flatMap((part) => part.match(/(?:[^|(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []);
  const words = new Set(all.filter((word) => /^\p{L}+$/u.test(word)));
  const patterns = all.filter((word) => !words.has(word) && !word.startsWith(anyStart));
  const exact = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  const ends = all.filter((word) => word.startsWith(anyStart)).map((word) => word.slice(anyStart.length));
  const end = new RegExp(ends.length > 0 ? `(?:${ends.join('|')})$` : '(?!)', 'u');
  return { test: (word) => words.has(word) || exact.test(word) || end.test(word) };
}

/** Words for numbers that are not called, which a sentence may put further off: "IBAN", "…-ID", "…konto". */
export const strongWord: WordList = {
  test: (word) => strong.test(word) || strongEnd.test(word),
};

const strongEnd =
  /(?:^|[a-zäöü])(?:konto|kennung|kennzeichen|zeichen|schl(?:ü|ue)ssel|kennzahl|kennziffer|zahl(?:en)?|code|karte|konten)$/u;

const strong = whole(
  // money
  'iban|bic|swift|blz|kto|ktnr|bankverbindung|bankgiro|plusgiro|bankleitzahl|routing|[uú]čet|cuenta|wkn|isin|valor|esr|spar(?:kassen)?buch|mandatsreferenz|verwendungszweck|kid',
  // tax and registers
  'ustid|ust|ustidnr|vat|uid|mwst|tva|iva|btw|nip|regon|krs|pesel|siren|siret|rcs|naf|kvk|steuer|finanzamt|hr[ab]|vr|gnr|ik|firmenbuch|lucid|fn|zvr|dvr|gisa|eori|weee|lanr|bsnr',
  'cf|bce|kbo|tin|ičo?|dič|ico|dic|cvr|cpr|cif|nif|nie|nipc|dni|cui|oib|pib|eik|еик|инн|огрн|кпп|бик|окпо|αφμ|abn|acn|gstin|nir|rib|rea|ocr|ssn|ein|itin|npi|mrn|nhs|utr|fiscale|piva|bsn|ytunnus|vergi|kimlik|mersis|rnc|rfc|cnpj|cpf|zsr|gln|rcc|duns',
  // places
  'bp|apartado|postbus|casella|postale?|ags|ars|nuts|plz|postleitzahl|postfach|postf|pf|zip|cap|psč|koordinaten|coordinates|gps|lat|lon|lng|utm',
  // goods and media
  'isbn|issn|ismn|ean|gtin|nve|sscc|iln|oem|oe|uuid|guid|upc|pzn|sku|asin|doi|pmid|mpn|artikel|serial|seriennr|ppn|oclc|lccn|hibc|udi|arxiv|imei|imsi|iccid|meid|fin|vin|chassis|fahrgestell|tracking|awb|sendungsverfolgung|orcid|gnd',
  // the same in the scripts of East Asia
  '\\p{L}*(?:注文|受注|顧客|会員|お客様|請求書?|予約|伝票|契約書?|追跡|管理|商品|品|口座|登録)番号|\\p{L}*(?:订单|訂單|客户|客戶|会员|會員|发票|發票|合同|合約|运单|快递|产品|產品)(?:号码?|號碼?|编号|編號)|货号|\\p{L}*型[号番]|\\p{L}*(?:주문|고객|회원|계약|송장|운송장|예약|계좌)번호',
  // people and keys
  'geb|geboren|geburtsdatum|dob|ids?|cod|codice|c[oó]digo|k[oó]d|kdnr|ahv|avs|svnr|sv|pin|tan|puk|otp|passwort|kennwort|password|token|key|aktenz(?:eichen)?|az|gz|chiffre',
);

/** Nouns that a number without "number" may belong to, right before it: "Auftrag 0301-234567". */
export const weakWord = whole(
  // papers and business
  '\\p{L}*(?:rechnung|auftrag|angebot|vertrag|vorgang|lieferschein|police|projekt|beleg|gutschrift|(?<!platz|tisch|karten|zimmer|raum|saal|termin)(?:bestell|buch)ung|zahlung|ticket|lizenz|referenz|bestätigung|gutschein|quittung|akte|produkt|gerät|transaktion|lieferung|mahnung|zulassung|genehmigung|bescheid|beschluss|antrag|mandat|inventar|signatur|ausweis|zertifikat|protokoll|urkunde|formular|faktura|vorfall|verfahren|eintrag|schein|reg(?:ister)?)',
  'bestellanforderung|ident|banf|warenkorb|waren(?:ein|aus)gang|kommission|(?:schadens?|leistungs|versicherungs)fall|darlehen|storno|vordruck|verfügung|betreibung|polizze|ausschreibung|urkundenrolle|ur|uvz|fkz|(?:fahrzeug|kfz|fracht|pfand)brief|patentschrift|offenlegungsschrift|(?:gebrauchs|geschmacks)muster|(?:prüf|mess)bericht|(?:eref|mref|kref|svwz|vwz|endtoend|mandatsref)|fonds|clearing|buchungskreis|haushaltsstelle|fundstelle|psp|element|kostenart|warengruppe|wgr|kdn?|deb|kred|chg|mat|trm|req|tkt|rg|ls|sig|sdg|vgl|vergleich|fall|meldung|schaden|patient(?:in)?|rezept|befund|diagnose|blutdruck|anfrage|(?:kassen)?bon|registrierung|sign|patent|marke|ep|steuer|kunde|debitor|kreditor|lieferant|mitglied|mandant|abo|inserat|anzeige|expos[ée]|objekt|sendung|retoure|matrikel|paket|gls|dpd|ups|dhl|hermes|jjd|wertpapier|aktie|depot|girocard|visa|mastercard|maestro|amex|payback|bahncard|fedex|tnt|einschreiben|packstation|überweisung|immobilie|\\p{L}*abonnement|reisepass',
  'ord|ac|acc|txn|transid|auth|approval|payroll|nino|mortgage|deed|tender|trademark|folio|appendix|volume|edition|engine|mpan|mprn|device|asset|locker|plot|unit|shelf|promo|zone|grid|elevation|height|weight|qty|subtotal|votes|invoice|order|contract|case|incident|item|reference|ref|r[ée]f|rif|refer?|account|acct|quote|claim|docket|receipt|policy|member(?:ship)?|licen[cs]e|permit|product|shipment|parcel|package|confirmation|record|file|form|che(?:ck|que)|transaction|grant|voucher|student|employee|customer|client|vendor|supplier|donor|card|bid|rfp|award|request|application|certificate|project|agreement|consignment|waybill|quotation|exhibit|listing|mls|job|passport|badge|registration|requisition|posting|rma|bol|loan|lease|matter|inv|po|sr|crn',
  'adhérente?|abonnée?|série|moteur|compteur|pdl|pce|parcelle|cadastre|chapitre|alinéa|tome|billet|carte|insee|sécu|finess|rpps|adeli|amm|décret|arrêté|dépôt|brevet|allocataire|élève|étudiante?|sepa|prélèvement|virement|chèque|bordereau|ape|r[ée]f[ée]rence|commande|facture|devis|dossier|contrat|colis|pedido|factura|presupuesto|expediente|referencia|env[íi]o|p[óo]liza|ordine|fattura|preventivo|pratica|riferimento|matricola|spedizione|encomenda|fatura|bestelling|factuur|offerte|polis|rekening|zending|zam[óo]wieni[ea]|faktur[ay]|umow[ay]|przesyłka|objedn[áa]vk[ay]|smlouv[ay]|zásilka|siparişi?|comanda|rendelés|ordre|tilaus|lasku|viite|compte|sinistre|suivi|matricule|permis|passeport|livraison|bl|reçu|immatriculation|châssis|contratto|polizza|conto|targa|telaio|protocollo|prot|bolla|ddt|contrato|seguimiento|matrícula|bastidor|albarán|recibo|registro|kenteken|kenmerk|referentie|polisa|zákazník|symbol|vs|pakke|ärende|заказ|счет|счёт|договор',
  // things and parts
  '\\p{L}*(?:zähler|konserve|plakette|vignette|dichtung|riemen|schraube|filter|sensor|ventil|pumpe|patrone|bremsscheibe|zündkerze)|kugellager|leuchtmittel|toner|baugruppe|(?:wasser|gas|strom)uhr|(?:kontroll|nummern|typen)schild|(?:mess|grenz|labor|richt|kenn)wert|plombe|stempel|hydrant|leuchte|trafo(?:station)?|pegel|prüfling|sektor|kabine|tasso|zemis|zolltarif|taric|trace|seq(?:uenz)?|offset|kennz|bauj|bj|kilometer|article|articolo|artículo|artykuł|mod[eè]l(?:e|lo|o)|charge|ch|lote?|lose?|los|batch|modell?|typ|type|serie|sn|pn|n|hsn|tsn|baureihe|variante|material|(?:ersatz|bau|einzel|normal)?teile?|part|barcode|(?:strom|gas|wasser|wärme)?zähler|(?:markt|mess)lokation|m[ae]lo|(?:mess|verbrauchs|abnahme)stelle|zählpunkt|frachtbrief|packstück|colli|zählerstand|zählmarke|fahrzeug|motor|stückliste|zeichnung|farbton|dessin|gewebe|stoff|rolle|matrize|werkzeug|tresor|zuchtbuch|tattoo|grab|getriebe|\\p{L}*schrank|(?:regal|lager|schlie(?:ß|ss))?fach|kiste|karton|palette|container|box|slot|coupon|rabatt|aktion|vehicle|sample|farbe|transponder|chip|ohrmarke|pantone|ral|cas|reach|kolli|gkz|prj|orderid|trx|lom|vvvo|cvc|coil|schmelze|hhst|ekp|aktz|stichwort|(?:prüf|kassen|bau|fahrten)buch|losung',
  'format|dimensions|verbrauch|kilometerstand|laufleistung|hubraum|leistung|breitengrad|l(?:ä|ae)ngengrad|specimen|meter|gr(?:ö|oe)(?:ß|ss)en?|gr|(?:auf)?ma(?:ß|ss)e?|abmessung(?:en)?|breite|l(?:ä|ae)nge|h(?:ö|oe)he|rechtswert|hochwert|utenza|seriale|cciaa|cig|pod|pdr|cc|sinistro|foglio|particella|subalterno|mappale|pagina|capitolo|biglietto|volo|treno|tessera|passaporto|patente|delibera|determina|decreto|sentenza|ruolo|cartella|avviso|ricevuta|scontrino|bollettino|vaglia|klant|rek|agb|zaak|partij|pakket|perceel|kadaster|hoofdstuk|vlucht|trein|stoel|paspoort|rijbewijs|besluit|probe|messung|wert|faktor|formel|index|klasse|stufe|level',
  // places in books, laws and standards
  'clause|dfars|versione?|versión|versie|verze|wersja|build|rev|release|firmware|seiten?|s|pp?|pages?|kapitel|kap|chapter|abschnitt|section|ziffer|ziff|abs|absatz|satz|band|bd|vol|heft|ausgabe|folge|jahrgang|zeile|spalte|auflage|art|rn|rdnr|rz|anlage|anhang|paragraf|bild|abb(?:ildung)?|tab(?:elle)?|gleichung|drucksache|drs|vorlage|az|zr|njw|figure|table|example|step|(?:grundbuch)?blatt|rfc|din|iso|iec|astm|ansi|trgs|tgl|dguv|bgi|bgv|guv|vo|rl|en|vde|vdi|norm|avv|icd|ncs|un|eg|kb|cve|opus|op|kv|bwv',
  // computers
  'datei|ordner|treiber|prozess|process|host|domain|sim|spieler|revision|update|patch|benutzer(?:name)?|fehler|fehlercode|error|exception|status|log|timestamp|session|commit|merge|hash|sha|md5|issue|bug|pr|port|ip|mac|user|login|icq|steam|kosten(?:stelle|tr(?:ä|ae)ger)|kst|kba|sap|pid|tid|terminal|kanal|sender|frequenz',
  // places, journeys, counts
  'gate|stellplatz|lagerort|(?:park|lager|sitz)platz|reihe|tisch|regal|spind|pos|position|feld|zimmer|zi|raum|room|geb(?:ä|ae)ude|arbeitsplatz|gleis|haltestelle|ice|ic|re|rb|flug|flight|lh|buslinie|linie|bus|tram|train|wagen|fahrt|route|bag|row|seat|hausnummer|\\p{L}*flurst(?:ü|ue)ck|flst|parzelle|flur|gemarkung|grundbuch|ez|kw|woche|quartal|saison|spiel|wahlkreis|kurs|modul|vorlesung|klausur|vhs',
  'tarif|tarifpos|preis|price|prix|prezzo|precio|prijs|pris|cena|montant|suma|totale|totaal|summe|betrag|total|gesamt|balance|saldo|umsatz|einwohner|population|stimmen|punkte|tore|st(?:ü|ue)ck|(?:lager)?bestand|menge|anzahl|datum|date|(?:uhr)?zeit|posten|stichtag|stand|(?:bau)?jahr|gewicht|temperatur|prüfziffer|amount|size|style|score|report|ergebnis|ziehung|lottery|lotto|glücksspirale|gewinnzahl|super|zusatzzahl|superzahl',
);

/** Abbreviations that mean such a noun with their dot; without it some are other words. */
export const dottedWord = whole(
  'lief|ident|parz|pat|mitgl|vers|vertr|best|auftr|ang|rechn?|bel|ser|sachb|prod|zäh|obj|whg|flurst|kat|anz|ausf|zchng?|zng|stk|hft|jg|kassenz|vg|lagerpl|hubr|cert|ver|geb',
);

/**
 * The words that name other numbers, by what they number. Each is tried on one word in lower case. German first, then English, then what
 * stands on the invoices and in the imprints of the neighbours.
 */

const whole = (...parts: readonly string[]): RegExp => new RegExp(`^(?:${parts.join('|')})$`, 'u');

/** Words for numbers that are not called, which a sentence may put further off: "IBAN", "…-ID", "…konto". */
export const strongWord = new RegExp(
  [
    '(?:^|[a-zäöü])(?:konto|kennung|kennzeichen|zeichen|schl(?:ü|ue)ssel|kennzahl|kennziffer|zahl(?:en)?|code|karte|konten)$',
    whole(
      // money
      'iban|bic|swift|blz|kto|ktnr|bankverbindung|bankgiro|plusgiro|bankleitzahl|routing|[uú]čet|cuenta|wkn|isin|valor|esr|spar(?:kassen)?buch|mandatsreferenz|verwendungszweck|kid',
      // tax and registers
      'ustid|ust|ustidnr|vat|uid|mwst|tva|iva|btw|nip|regon|krs|pesel|siren|siret|rcs|naf|kvk|steuer|finanzamt|hr[ab]|vr|gnr|ik|firmenbuch|lucid|fn|zvr|dvr|gisa|eori|weee|lanr|bsnr',
      'tin|ičo?|dič|ico|dic|cvr|cpr|cif|nif|nie|nipc|dni|cui|oib|pib|eik|еик|инн|огрн|кпп|бик|окпо|αφμ|abn|acn|gstin|nir|rib|rea|ocr|ssn|ein|itin|npi|mrn|nhs|utr|fiscale|piva|bsn|ytunnus|vergi|kimlik|mersis|rnc|rfc|cnpj|cpf|zsr|gln|rcc|duns',
      // places
      'bp|apartado|postbus|casella|postale?|ags|ars|nuts|plz|postleitzahl|postfach|postf|pf|zip|cap|psč|koordinaten|coordinates|gps|lat|lon|lng|utm',
      // goods and media
      'isbn|issn|ismn|ean|gtin|nve|sscc|iln|oem|oe|uuid|guid|upc|pzn|sku|asin|doi|pmid|mpn|artikel|serial|seriennr|imei|imsi|iccid|meid|fin|vin|chassis|fahrgestell|tracking|awb|sendungsverfolgung|orcid|gnd',
      // people and keys
      'geb|geboren|geburtsdatum|dob|ids?|cod|codice|c[oó]digo|k[oó]d|kdnr|ahv|avs|svnr|sv|pin|tan|puk|otp|passwort|kennwort|password|token|key|aktenz(?:eichen)?|az|gz|chiffre',
    ).source,
  ].join('|'),
  'u',
);

/** Nouns that a number without "number" may belong to, right before it: "Auftrag 0301-234567". */
export const weakWord = whole(
  // papers and business
  '\\p{L}*(?:rechnung|auftrag|angebot|vertrag|vorgang|lieferschein|police|projekt|beleg|gutschrift|bestellung|buchung|zahlung|ticket|lizenz|referenz|bestätigung|gutschein|quittung|akte|produkt|gerät|transaktion|lieferung|mahnung|zulassung|genehmigung|bescheid|beschluss|antrag|mandat|inventar|signatur|ausweis|zertifikat|protokoll|urkunde|formular|faktura|vorfall|verfahren|eintrag|schein|reg(?:ister)?)',
  'rg|ls|sig|sdg|vgl|vergleich|fall|meldung|schaden|patient(?:in)?|rezept|befund|diagnose|blutdruck|anfrage|(?:kassen)?bon|registrierung|sign|patent|marke|ep|steuer|kunde|debitor|kreditor|lieferant|mitglied|mandant|abo|inserat|anzeige|expos[ée]|objekt|sendung|retoure|matrikel|paket|gls|dpd|ups|dhl|hermes|jjd|wertpapier|aktie|depot|girocard|visa|mastercard|maestro|amex|payback|bahncard|fedex|tnt|einschreiben|packstation|überweisung|immobilie|\\p{L}*abonnement|reisepass',
  'invoice|order|contract|case|incident|item|reference|ref|r[ée]f|rif|refer?|account|acct|quote|claim|docket|receipt|policy|member(?:ship)?|licen[cs]e|permit|product|shipment|parcel|package|confirmation|record|file|form|che(?:ck|que)|transaction|grant|voucher|student|employee|customer|client|vendor|supplier|donor|card|bid|rfp|award|request|application|certificate|project|agreement|consignment|waybill|quotation|exhibit|listing|mls|job|passport|badge|registration|requisition|posting|rma|bol|loan|lease|matter|inv|po|sr|crn',
  'r[ée]f[ée]rence|commande|facture|devis|dossier|contrat|colis|pedido|factura|presupuesto|expediente|referencia|env[íi]o|p[óo]liza|ordine|fattura|preventivo|pratica|riferimento|matricola|spedizione|encomenda|fatura|bestelling|factuur|offerte|polis|rekening|zending|zam[óo]wieni[ea]|faktur[ay]|umow[ay]|przesyłka|objedn[áa]vk[ay]|smlouv[ay]|zásilka|siparişi?|comanda|rendelés|ordre|tilaus|lasku|viite|compte|sinistre|suivi|matricule|permis|passeport|livraison|bl|reçu|immatriculation|châssis|contratto|polizza|conto|targa|telaio|protocollo|prot|bolla|ddt|contrato|seguimiento|matrícula|bastidor|albarán|recibo|registro|kenteken|kenmerk|referentie|polisa|zákazník|symbol|vs|pakke|ärende|заказ|счет|счёт|договор',
  // things and parts
  'article|articolo|artículo|artykuł|mod[eè]l(?:e|lo|o)|charge|ch|lote?|lose?|los|batch|modell?|typ|type|serie|sn|pn|n|hsn|tsn|baureihe|variante|material|(?:ersatz|bau|einzel|normal)?teile?|part|barcode|(?:strom|gas|wasser|wärme)?zähler|(?:markt|mess)lokation|m[ae]lo|(?:mess|verbrauchs|abnahme)stelle|zählpunkt|frachtbrief|packstück|colli|zählerstand|zählmarke|fahrzeug|motor|stückliste|zeichnung|farbton|dessin|gewebe|stoff|rolle|matrize|werkzeug|tresor|zuchtbuch|tattoo|grab|getriebe|\\p{L}*schrank|(?:regal|lager|schlie(?:ß|ss))?fach|kiste|karton|palette|container|box|slot|coupon|rabatt|aktion|vehicle|sample|farbe|transponder|chip|ohrmarke|pantone|ral|cas|reach',
  'format|dimensions|verbrauch|kilometerstand|laufleistung|hubraum|leistung|breitengrad|l(?:ä|ae)ngengrad|specimen|meter|gr(?:ö|oe)(?:ß|ss)en?|gr|(?:auf)?ma(?:ß|ss)e?|abmessung(?:en)?|breite|l(?:ä|ae)nge|h(?:ö|oe)he|rechtswert|hochwert|probe|messung|wert|faktor|formel|index|klasse|stufe|level',
  // places in books, laws and standards
  'clause|dfars|versione?|versión|versie|verze|wersja|build|rev|release|firmware|seiten?|s|pp?|pages?|kapitel|kap|chapter|abschnitt|section|ziffer|ziff|abs|absatz|satz|band|bd|vol|heft|ausgabe|folge|jahrgang|zeile|spalte|auflage|art|rn|rdnr|rz|anlage|anhang|paragraf|bild|abb(?:ildung)?|tab(?:elle)?|gleichung|drucksache|drs|vorlage|az|zr|njw|figure|table|example|step|(?:grundbuch)?blatt|rfc|din|iso|iec|astm|ansi|trgs|tgl|dguv|bgi|bgv|guv|vo|rl|en|vde|vdi|norm|avv|icd|ncs|un|eg|kb|cve|opus|op|kv|bwv',
  // computers
  'datei|ordner|treiber|prozess|process|host|domain|sim|spieler|revision|update|patch|benutzer(?:name)?|fehler|fehlercode|error|exception|status|log|timestamp|session|commit|merge|hash|sha|md5|issue|bug|pr|port|ip|mac|user|login|icq|steam|kosten(?:stelle|tr(?:ä|ae)ger)|kst|kba|sap|pid|tid|terminal|kanal|sender|frequenz',
  // places, journeys, counts
  'gate|stellplatz|lagerort|(?:park|lager|sitz)platz|reihe|tisch|regal|spind|pos|position|feld|zimmer|zi|raum|room|geb(?:ä|ae)ude|arbeitsplatz|gleis|haltestelle|ice|ic|re|rb|flug|flight|lh|buslinie|linie|bus|tram|zug|train|wagen|fahrt|route|bag|row|seat|hausnummer|\\p{L}*flurst(?:ü|ue)ck|flst|parzelle|flur|gemarkung|grundbuch|ez|kw|woche|quartal|saison|spiel|wahlkreis|kurs|modul|vorlesung|klausur|vhs',
  'tarif|tarifpos|preis|price|prix|prezzo|precio|prijs|pris|cena|montant|suma|totale|totaal|summe|betrag|total|gesamt|balance|saldo|umsatz|einwohner|population|stimmen|punkte|tore|st(?:ü|ue)ck|(?:lager)?bestand|menge|anzahl|datum|date|(?:uhr)?zeit|posten|stichtag|stand|(?:bau)?jahr|gewicht|temperatur|prüfziffer|amount|size|style|score|report|ergebnis|ziehung|lottery|lotto|glücksspirale|gewinnzahl|super|zusatzzahl|superzahl',
);

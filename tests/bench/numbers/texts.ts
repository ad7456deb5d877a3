/** What the pages of the benchmark are made of: sentences as offices write them, phone numbers, and what only looks like one. */
import type { Random } from './random.ts';

const german = (
  'Die Auslieferung der bestellten Ware erfolgt in der Regel innerhalb weniger Tage nach Eingang der Zahlung|Unsere Kolleginnen und ' +
  'Kollegen beraten Sie gern zu allen Fragen rund um Montage, Wartung und Ersatzteile|Bitte beachten Sie, dass die Geschäftsstelle an ' +
  'Feiertagen geschlossen bleibt|Der Vorstand dankt allen Mitgliedern für die gute Zusammenarbeit im vergangenen Jahr|Für größere Mengen ' +
  'erstellen wir Ihnen ein eigenes Angebot|Die Unterlagen senden Sie bitte vollständig ausgefüllt an die zuständige Abteilung|Parkplätze ' +
  'befinden sich hinter dem Haus, die Zufahrt ist ausgeschildert|Nach der Anmeldung erhalten Sie eine Bestätigung mit allen weiteren ' +
  'Angaben|Das Gebäude wurde umfassend saniert und ist nun barrierefrei erreichbar|Im Störungsfall wenden Sie sich an den Bereitschaftsdienst'
).split('|');

const english = (
  'Orders placed before noon usually leave our warehouse on the same day|Please have your customer details at hand when you get in touch ' +
  'with our support team|The committee meets on the first Monday of every month unless announced otherwise|All prices are quoted without ' +
  'tax and are subject to change|We look forward to welcoming you in our newly refurbished offices|Spare parts remain available long after ' +
  'the end of production|The workshop covers installation, maintenance and everyday use|Visitors are kindly asked to register at the ' +
  'reception|Feedback from our customers has shaped every release so far|Questions about an invoice are answered by our accounts department'
).split('|');

/** One sentence, German or English, without digits. */
export const sentence = (random: Random): string => `${random.one(random.between(0, 2) > 0 ? german : english)}.`;

const phones: readonly ((random: Random) => string)[] = [
  (random) => `Tel. 0${random.between(21, 99)}${random.digits(2)}/${random.digits(6)}`,
  (random) => `+49 (0) ${random.one(['30', '40', '69', '89'])} ${random.digits(4)}-${random.digits(3)}`,
  (random) => `(0${random.one(['30', '40', '69', '89'])}) ${random.digits(3)} ${random.digits(2)} ${random.digits(2)}`,
  (random) => `0${random.one(['151', '160', '171', '172', '175', '176'])} ${random.digits(8)}`,
  (random) => `Telefon: 0049 ${random.one(['211', '221', '341', '511'])} ${random.digits(7)}`,
  (random) => `Fax 0${random.one(['711', '721', '911', '921'])} ${random.digits(6)}-99`,
  (random) => `+43 1 ${random.digits(7)}`,
  (random) => `+41 44 ${random.digits(3)} ${random.digits(2)} ${random.digits(2)}`,
  (random) => `+44 20 7${random.digits(3)} ${random.digits(4)}`,
];

const traps: readonly ((random: Random) => string)[] = [
  (random) => `${random.between(1, 28)}.${random.between(1, 12)}.20${random.between(10, 26)}`,
  (random) => `Mo-Fr 0${random.between(7, 9)}:00-1${random.between(6, 8)}:30 Uhr`,
  (random) => `Bestellnummer ${random.digits(10)}`,
  (random) => `${random.digits(1)}.${random.digits(3)},${random.digits(2)} EUR`,
  (random) => `DE${random.digits(2)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(2)}`,
  (random) => `Kundennr. ${random.digits(8)}`,
  (random) => `ISBN 978-3-${random.digits(3)}-${random.digits(5)}-${random.digits(1)}`,
  (random) => `${random.digits(5)} Musterstadt`,
  (random) => `192.168.${random.between(0, 254)}.${random.between(1, 254)}`,
  (random) => `HRB ${random.digits(6)}`,
];

/** A phone number as people write it, often with its label. */
export const phone = (random: Random): string => random.one(phones)(random);

/** Something with digits that is no phone number. */
export const trap = (random: Random): string => random.one(traps)(random);

/** A person's name. */
export const person = (random: Random): string =>
  `${random.one(['Erika', 'Max', 'Anna', 'Jonas', 'Leyla', 'Peter', 'Sofia', 'Tim'])} ${random.one(['Muster', 'Beispiel', 'Schmidt', 'Huber', 'Yılmaz', 'Weber', 'Keller', 'Novak'])}`;

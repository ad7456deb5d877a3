import { describe, expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const spans = (text: string, region = 'DE') => findNumbers(text, { region }).map(({ start, end }) => text.slice(start, end));

describe('what people write around a number', () => {
  test.each([
    ['Rufen Sie 0421 733019 am Montag an', ['0421 733019']],
    ['0421/7330-0 am 17.05.2024', ['0421/7330-0']],
    ['[17.05.24, 09:12] 0421 733019', ['0421 733019']],
    ['0421 - 73 30 19 17.05.24', ['0421 - 73 30 19']],
    ['0421 - 73 30 19,4711', ['0421 - 73 30 19']],
    ['(0421) 73 30 19 – 24h', ['(0421) 73 30 19']],
    ['0421 7330-0 30 Tage netto', ['0421 7330-0']],
    ['info@order.example 0421 733019', ['0421 733019']],
    ['0421 733019<br>0421 557880', ['0421 733019', '0421 557880']],
    ['0421 733019  04 21 / 55 78 80', ['0421 733019', '04 21 / 55 78 80']],
    ['Telef0n: 0421 / 73 30 19', ['0421 / 73 30 19']],
    ['CALLERID=0421-7330190 LINE=2', ['0421-7330190']],
    ['src=004942173301 dst=01714417733', ['004942173301', '01714417733']],
    ['Mobil 491714417733', ['491714417733']],
    ['0(421) 73 30 19', ['0(421) 73 30 19']],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });
});

describe('what touches a number', () => {
  test.each([
    ['Tel.0421/7330 19od.0171/4417733', ['0421/7330 19', '0171/4417733']],
    ['0421/733019od0171/4417733', ['0421/733019', '0171/4417733']],
    ['Tel.0421/7330-16Fax0421/7330-20UID ATU48372916', ['0421/7330-16', '0421/7330-20']],
    ['Tel 0421 733019USt-IdNr. DE123456789', ['0421 733019']],
    ['Uhr0421/733019', ['0421/733019']],
    ['Inh. Karl Ott0421/733019', ['0421/733019']],
    ['T0421/733019 F0421/733020', ['0421/733019', '0421/733020']],
    ['Telefon1:0421 733019 Fax2:0421 733020', ['0421 733019', '0421 733020']],
    ['&nbsp;Tel.&nbsp;0421/733019&nbsp;', ['0421/733019']],
    ['Te1. 0421/733019', ['0421/733019']],
    ['1) 0421/733019 2) 0421/733020', ['0421/733019', '0421/733020']],
    ['0421/733019-24h', ['0421/733019']],
    ['KP 120 T€ 0171/4417733', ['0171/4417733']],
    ['Stg. II\t0421 733019', ['0421 733019']],
    ['Di-Do 10.00-18.00 0421/ 73301 Fr 10.00-14.00', ['0421/ 73301']],
    ['2Zi 54qm NK120 ab1.9. 0421-733019', ['0421-733019']],
    ['EZ 06/98 0171/4417733', ['0171/4417733']],
    ['v1.2.3 0421/733019', ['0421/733019']],
    ['IBAN DE44300606010004837291 0421/733019', ['0421/733019']],
    ['0421733019,01714417733,35', ['0421733019', '01714417733']],
    ['Ott,28195,0421 733019,12.50', ['0421 733019']],
    ['Verkauf 0421/ 73 30 18, Teile 0421/ 73 30 19', ['0421/ 73 30 18', '0421/ 73 30 19']],
    ['fon: +49 · 421 · 733019', ['+49 · 421 · 733019']],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });

  test.each([
    ['AT', 'Tel:+43 (0) 7242/48 37 29 A-4600 Wels', ['+43 (0) 7242/48 37 29']],
    ['FR', 'Tél.01 48 37 29 16 – Port.06 48 37 29 16', ['01 48 37 29 16', '06 48 37 29 16']],
    ['FR', '01/48/37/29/16', ['01/48/37/29/16']],
    ['IT', 'cell 347.4837291', ['347.4837291']],
    ['NL', 'T0104837291 F0104837292', ['0104837291', '0104837292']],
    ['NL', 'KvK 48372916 010-3529041', ['010-3529041']],
    ['PL', 'kom.601 483 729', ['601 483 729']],
    ['US', 'Ph:(415)483-7291Fx:(415)483-7292', ['(415)483-7291', '(415)483-7292']],
    ['US', '212-352-9041/212-352-9042', ['212-352-9041', '212-352-9042']],
    ['US', '[212-352-9041] or 212 - 352 - 9042', ['212-352-9041', '212 - 352 - 9042']],
  ])('%s %s', (region, text, numbers) => {
    expect(spans(text, region)).toEqual(numbers);
  });
});

describe('lists of calls', () => {
  test.each([
    ['17.04.2023,09:12,+4942173301,00:01:48,0.00', ['+4942173301']],
    ['17.04.2023,09:12,0421733019,00:01:48,0.00', ['0421733019']],
    ['2023-04-17,09:12:44,0421 733019,01714417733,197', ['0421 733019', '01714417733']],
    ['4711,0421733019,00:03:12', ['0421733019']],
    ['17.04.2023 09:12:44 0421733019 330 00:03:17', ['0421733019']],
    ['1,0421733019,5', []],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });
});

describe('numbers joined without a space', () => {
  test.each([
    ['+49 421 733019+49 171 4417733', ['+49 421 733019', '+49 171 4417733']],
    ['0421-733019--0421-733020', ['0421-733019', '0421-733020']],
    ['0421733019-01714417733', ['0421733019', '01714417733']],
    ['T0421/733019M0171/4417733', ['0421/733019', '0171/4417733']],
    ['Hauptstr.12,0421 733019', ['0421 733019']],
    ['Hauptstr.12 0421 733019', ['0421 733019']],
    ['Mo-Fr 9-18h0421 733019', ['0421 733019']],
    ['tel://0421733019', ['0421733019']],
    ['callto://+49421733019', ['+49421733019']],
    ['1234567890+49421733019=', []],
    ['FR14 2004 1010 0505 0001 3M02 606 030 1234', []],
    ['4711-0815-01714417733', []],
    ['tel://host.example/0421 733019', []],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });
});

describe('extensions and what looks like one', () => {
  test.each([
    ['DE', '0421/7330-0 (-19), (-20)', ['0421/7330-0', '-19', '-20']],
    ['DE', 'Tel. 0421/7330-19...29', ['0421/7330-19']],
    ['DE', '0421/7330-0 / 19', ['0421/7330-0']],
    ['DE', 'Tel. 0421/7330-19 ff.', ['0421/7330-19']],
    ['DE', '0421 733019;ext=12', ['0421 733019;ext=12']],
    ['AT', '01/58858-12DW', ['01/58858-12']],
    ['US', '(212)736-5000x12', ['(212)736-5000x12']],
    ['US', 'part 212-736-5000x12', []],
    ['DE', '0421 733019x12', []],
  ])('%s %s', (region, text, numbers) => {
    expect(spans(text, region)).toEqual(numbers);
  });
});

describe('hours behind a phone word', () => {
  test.each([
    'Telefonisch erreichbar 0800-1200 und 1300-1700 Uhr',
    'Telefonisch erreichbar 0800-1200, 1300-1700 h',
    'Telefonzeiten 0800-1200 sowie 1300-1530 und 1600-1800 Uhr',
    'Tel. erreichbar 0800-1200/1300-1700',
    'Telefonzeiten: 0800-1200',
  ])('%s', (text) => {
    expect(spans(text)).toEqual([]);
  });

  test('two numbers whose digits would do for hours are numbers', () => {
    expect(spans('Tel. 0911-2040 oder 0911-2045')).toEqual(['0911-2040', '0911-2045']);
  });
});

describe('what a machine writes', () => {
  test.each([
    '0x0030:  0421 7330 1955 c0a8 b21e 5018',
    '0000030 0421 7330 1955 c0a8 b21e 5018',
    '4500 003c 0421 7330 1955 c0a8',
    '[0421.733019] usb 1-1: new device',
    'kernel: [ 0421.733019] eth0: up',
  ])('%s', (text) => {
    expect(spans(text)).toEqual([]);
  });

  test('a house with a letter is no byte', () => {
    expect(spans('Musterstr. 120a 0421 7330')).toEqual(['0421 7330']);
  });
});

describe('fields of logs', () => {
  test.each([
    ['INVITE sip:0421733019@192.168.178.1 SIP/2.0', ['0421733019']],
    ['From: "Ott" <sip:0421733019@pbx.example>;tag=as4837291', ['0421733019']],
    ['Executing [0421733019@from-internal:1] NoOp("SIP/21-0000004a", "")', ['0421733019']],
    ['Called SIP/trunk/0421733019', ['0421733019']],
    ['from=0421733019 to=01714417733', ['0421733019', '01714417733']],
    ['CALLERID(num)=0421733019', ['0421733019']],
    ['caller_id_number: 0421733019', ['0421733019']],
    ['telefon_nr=0421733019', ['0421733019']],
    ['item1.TEL;type=pref:0421 733019', ['0421 733019']],
    ['TEL;TYPE="work,voice";VALUE=uri:tel:+49-421-733019', ['+49-421-733019']],
    ['?from=0421733019&to=0421733020', []],
    ['order_number: 0421733019', []],
    ['kunden_nr=0421733019', []],
    ['tel=0203123456&x=1', []],
    ['Call-ID: 0421733019@192.168.178.1', []],
    ['mailto:0421733019@example.com', []],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });
});

describe('labels and extensions as they are typed', () => {
  test.each([
    ['T e l e f o n 0421/7 33-0', ['0421/7 33-0']],
    ['Bremen•T+49(0)421/7330-0', ['+49(0)421/7330-0']],
    ['Tel 0421/7330-280 Fax-289', ['0421/7330-280', '-289']],
    ['T 0421 7330-0 F-99', ['0421 7330-0', '-99']],
    ['Zentrale 05221 189-0, Zulassung 05221 189-6160', ['05221 189-0', '05221 189-6160']],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });

  test('a zero by itself is the switchboard, which another extension replaces', () => {
    expect(findNumbers('fon 04131 78 99 0, fax -25')).toMatchObject([{ e164: '+49413178990' }, { e164: '+494131789925', kind: 'fax' }]);
  });
});

test('a name is no thing', () => {
  expect(spans('Frau Stück 0421 733019')).toEqual(['0421 733019']);
  expect(spans('Kanton Zug 041 728 33 11', 'CH')).toEqual(['041 728 33 11']);
});

test('a thing is no extension', () => {
  expect(spans('Brother Fax-2840 zu verkaufen')).toEqual([]);
  expect(spans('Tel. 089 12345-0, Hotel-12')).toEqual(['089 12345-0']);
});

test('Swiss apostrophes part a number, but not an amount', () => {
  expect(spans("Tel. +41(0)71'228'60'40", 'CH')).toEqual(["+41(0)71'228'60'40"]);
  expect(spans("021/632'12'00", 'CH')).toEqual(["021/632'12'00"]);
  expect(spans("CHF 079'441'773.00", 'CH')).toEqual([]);
});

test('a number goes on in the next line behind its slash or hyphen only', () => {
  expect(spans('Tel. 0231/\n5478-0')).toEqual(['0231/\n5478-0']);
  expect(spans('0421 733019\n0421 557880')).toEqual(['0421 733019', '0421 557880']);
});

test('a short code needs no word before it when one behind it says that it is dialled', () => {
  expect(spans('Im Zweifel die 110 wählen!')).toEqual(['110']);
  expect(spans('Die 110 Besucher wählen ihr Lieblingsbild')).toEqual([]);
  expect(spans('Dargebotene Hand 143', 'CH')).toEqual(['143']);
});

test('seven letters behind a free American area code need no word', () => {
  expect(findNumbers('Just 1-800-FLOWERS', { region: 'US' })).toMatchObject([{ start: 5, e164: '+18003569377', kind: 'tollFree' }]);
  expect(spans('uses 800-NITS OF', 'US')).toEqual([]);
});

describe('no number by its form', () => {
  test.each([
    '0641-0180',
    '005151 – 031074',
    '01688 01288 02802',
    '01-57-51-48-62-09',
    '13 09 41 40 45 44',
    '0351-8206/2023',
    '0 911 792 244',
    '02 402 24663',
    'N 47 48.997 E 075 38.262',
    '0020224440240',
    '06/24 - 09/25',
    '0341 774 | 0412 087',
    '05 . 09 . 1968',
  ])('%s', (text) => {
    expect(spans(text)).toEqual([]);
  });
});

describe('no number by its word', () => {
  test.each([
    'Mat 0421557880',
    'Zertifikatnr. 0421 733019',
    'Contrat de location 0421 733019',
    'Mitgliedsnummer AOK: 0421 733019',
    'Kd. 0421 733019',
    'Auftr. 0421 733019',
    'C.F. 0421 733019',
    'S/N 0421-733-019',
    'A/C 0421 733019',
    'Wasseruhr 0421 733019',
    'Prüfbericht: 0421/733019',
    'Teile-Nr. 04837 29160 / 04837 29161',
    'Part 0421-733-019 / 0421-733-020',
    'Versichertennr. M 042173301',
    'PPN 0421733019',
    'Parz. 0421-73-30',
    'F0421-733019',
    '0421-733019XXL',
    'Kd.-Nr.·0421·733·019',
    '注文番号 ０４２１７３３０１９',
    '주문번호 0421 733019',
    'Telefonkarten-Nr. 0421 733019',
    'Telefonkarte 0422 7330 19',
    'Telefonnummern 0-9 / 10-19 / 20-29',
  ])('%s', (text) => {
    expect(spans(text)).toEqual([]);
  });
});

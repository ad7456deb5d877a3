/** The sources in the settings, and what they know of a caller. */
import type { Page } from 'puppeteer-core';
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import type {
  CallContacts,
  Contact,
  ContactFindResult,
  SourceListResult,
  SourceTypeInfo,
} from '../../../../extension/src/common/contract.ts';
import { ago, call, line, lineTypes, settings } from './cast.ts';
import type { Language, Scene } from './scene.ts';

/** The own address book alone, as the agent lists it before anything was added. */
export function ownBook(language: Language): SourceListResult {
  const name = language === 'de' ? 'Eigenes Adressbuch' : 'Own address book';
  return { sources: [{ id: 'own', type: 'own', name, contacts: 0, syncing: false }], types: [] };
}

/** Two who may have called. */
export function whoMayBe(language: Language): ContactFindResult {
  const erika: Contact = {
    sourceId: 'crm',
    sourceName: 'HubSpot',
    id: '1',
    kind: 'person',
    name: 'Erika Mustermann',
    company: 'Mustermann GmbH',
    title: language === 'de' ? 'Einkauf' : 'Purchasing',
    phones: [],
    match: 'exact',
  };
  return {
    number: '+4930609854180',
    contacts: [erika, { ...erika, id: '2', name: 'Max Mustermann', title: 'Service' }],
    more: 0,
    sources: [],
  };
}

/** The scenes in a language. */
export function contactScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const withoutZero = say(
    'Its first zero or plus sign seems to be missing, as spreadsheets take it away. It is compared by its end only, which gives no call a name. Export it again, with that column as text.',
    'Die führende Null oder das Plus scheint zu fehlen; Tabellenkalkulationen nehmen es weg. Verglichen wird nur das Ende, und das gibt keinem Anruf einen Namen. Bitte neu exportieren, mit dieser Spalte als Text.',
  );
  const own = say('Own address book', 'Eigenes Adressbuch');
  const anna: Contact = {
    sourceId: 'zammad',
    sourceName: 'Zammad',
    id: '11',
    kind: 'person',
    name: 'Erika Mustermann',
    company: 'Mustermann GmbH',
    title: say('Purchasing', 'Einkauf'),
    email: 'erika@mustermann.example',
    phones: [{ number: '030/609854-180', label: 'phone' }],
    url: 'https://support.example.com/#user/profile/11',
    tickets: { count: 3, url: 'https://support.example.com/#user/profile/11' },
    owner: 'Otto Berger',
    lastContactAt: ago(2_900),
    match: 'national',
    matchedNumber: '030/609854-180',
  };
  const board: Contact = {
    sourceId: 'book',
    sourceName: say('Customers', 'Kunden'),
    id: 'b1',
    kind: 'company',
    name: 'Mustermann GmbH',
    phones: [{ number: '+49 30 609854-0' }],
    match: 'mainLine',
    matchedNumber: '+49 30 609854-0',
    extension: '180',
  };
  const page = { url: 'https://support.example.com/#user/profile/11' };
  const several = [
    { ...anna, tickets: { count: 3 } },
    { ...anna, id: '12', name: 'Max Mustermann', title: say('Service', 'Service'), email: 'max@mustermann.example', tickets: { count: 1 } },
  ];
  const answered = { sourceId: 'own', sourceName: own, state: 'answered', found: 0, tookMs: 0.6 } as const;
  const ringing = call({ id: 'c1', remoteKind: 'fixed', contact: { name: 'Erika Mustermann', company: 'Mustermann GmbH' } });
  const panel = (name: string, known: Partial<CallContacts>, caller = ringing): Scene => ({
    name: `panel-${name}`,
    page: 'panel',
    state: {
      host: 'ready',
      agentVersion: '0.1.0',
      lines: [line(language)],
      calls: [caller],
      contacts: [{ callId: caller.id, contacts: [], more: 0, sources: [answered], ...known }],
      settings: settings(language),
    },
    answers: { 'journal.query': { result: { calls: [] } }, 'journal.tags': { result: { tags: [] } } },
    act: async (page) => {
      await page.waitForSelector('.contacts');
    },
  });

  const types: SourceTypeInfo[] = [
    {
      type: 'carddav',
      name: say('Address book (CardDAV)', 'Adressbuch (CardDAV)'),
      description: say(
        'Address books of Nextcloud, mailbox.org and other servers.',
        'Adressbücher von Nextcloud, mailbox.org und anderen Servern.',
      ),
      kind: 'synced',
      takesInternalNumbers: true,
      fetches: ['company', 'title', 'email'],
      fields: lineTypes(language)[0]?.fields.slice(0, 3) ?? [],
    },
    {
      type: 'file',
      name: say('File (CSV or vCard)', 'Datei (CSV oder vCard)'),
      description: say('Contacts that another program exported.', 'Kontakte, die ein anderes Programm exportiert hat.'),
      kind: 'synced',
      takesInternalNumbers: true,
      fetches: ['company', 'title', 'email'],
      fields: [
        {
          key: 'file',
          kind: 'file',
          label: say('File', 'Datei'),
          help: say('Choose a file, or enter its path.', 'Wählen Sie eine Datei aus, oder geben Sie den Pfad an.'),
          example: '/home/erika/kunden.csv',
          required: true,
          isListed: false,
          choices: [],
        },
      ],
    },
  ];
  const list: SourceListResult = {
    types,
    sources: [
      { id: 'own', type: 'own', name: own, contacts: 12, syncing: false },
      { id: 'book', type: 'carddav', name: say('Customers', 'Kunden'), contacts: 4711, syncedAt: ago(12), syncing: false },
      {
        id: 'file',
        type: 'file',
        name: say('Suppliers', 'Lieferanten'),
        contacts: 0,
        syncing: false,
        problem: {
          reason: 'sourceFailed',
          detail: 'sourceFile',
          message: say(
            'The file “suppliers.csv” of “Suppliers” cannot be read. Is it still there?',
            'Die Datei „lieferanten.csv“ von „Lieferanten“ kann nicht gelesen werden. Ist sie noch da?',
          ),
        },
      },
    ],
  };
  const saved = [
    { id: 'book', type: 'carddav', name: say('Customers', 'Kunden'), address: 'https://dav.example/' },
    { id: 'file', type: 'file', name: say('Suppliers', 'Lieferanten'), file: say('suppliers.csv', 'lieferanten.csv') },
  ];
  /** The same with a CRM, and nothing to complain about. */
  const healthy = {
    list: {
      types: [...types, { ...(types[0] as SourceTypeInfo), type: 'zammad', name: 'Zammad' }],
      sources: [
        ...list.sources.slice(0, 2),
        { id: 'zammad', type: 'zammad', name: 'Support', contacts: 318, syncedAt: ago(3), syncing: false },
      ],
    },
    saved: [...saved.slice(0, 1), { id: 'zammad', type: 'zammad', name: 'Support', address: 'https://support.example.com/' }],
  };
  const ownContacts: Contact[] = [
    {
      ...anna,
      sourceId: 'own',
      sourceName: own,
      id: 'o1',
      phones: [{ number: '+49 30 609854-180' }, { number: '0170 1234567', label: say('mobile', 'mobil') }],
    },
    { ...board, sourceId: 'own', sourceName: own, id: 'o2', phones: [{ number: '+49 30 609854-0', label: say('main', 'Zentrale') }] },
  ];
  const state: AppState = {
    host: 'ready',
    agentVersion: '0.1.0',
    lines: [line(language)],
    calls: [],
    settings: { ...settings(language), sources: saved },
  };
  const options = (name: string, tested: object, act: (page: Page) => Promise<void>, listed = { list, saved }): Scene => ({
    name: `options-${name}`,
    page: 'options',
    part: '#sources',
    state: { ...state, settings: { ...settings(language), sources: listed.saved } },
    answers: {
      'line.list': { result: { lines: [], types: lineTypes(language) } },
      'source.list': { result: listed.list },
      'source.test': { result: { sources: [tested] } } as Scene['answers']['source.test'],
    } as Scene['answers'],
    act: async (page) => {
      await page.waitForSelector('#sources .list-row');
      await act(page);
      await page.$eval('#sources', (card) => card.scrollIntoView());
    },
  });
  const book: Omit<Scene, 'name'> = {
    page: 'options',
    part: '#book',
    state,
    answers: {
      'line.list': { result: { lines: [], types: lineTypes(language) } },
      'source.list': { result: list },
      'contact.list': { result: { contacts: ownContacts, total: 117 } },
    },
  };
  const shown = async (page: Page) => {
    await page.waitForSelector('#book .list-row');
    await page.$eval('#book', (card) => card.scrollIntoView());
  };
  const openFile = async (page: Page) => {
    await page.click('#sources .list-row:nth-child(3) button:nth-child(3)');
    await page.waitForSelector('#source-file');
  };
  const test = async (page: Page) => {
    await page.click('.source-test .button');
    await page.waitForSelector('.source-trial');
  };

  return [
    panel('contact', {
      contacts: [anna, board],
      sources: [answered, { sourceId: 'hubspot', sourceName: 'HubSpot', state: 'asking', found: 0 }],
    }),
    panel('several', { contacts: several }, call({ id: 'c1', remoteKind: 'fixed', contact: { company: 'Mustermann GmbH' } })),
    panel(
      'picked',
      { contacts: several },
      call({
        id: 'c1',
        remoteKind: 'fixed',
        contact: { name: 'Erika Mustermann', company: 'Mustermann GmbH', picked: { sourceId: 'zammad', id: '11', ...page } },
      }),
    ),
    panel('unknown', {}, call({ id: 'c1', remoteKind: 'fixed' })),
    options('sources', {}, async () => undefined),
    { ...book, name: 'options-book', act: shown },
    {
      ...book,
      name: 'options-book-contact',
      act: async (page) => {
        await shown(page);
        await page.click('#book .list-row:nth-child(1) button');
        await page.waitForSelector('#book .phone-fields');
      },
    },
    options(
      'sources-tested',
      {
        sourceId: 'zammad',
        sourceName: 'Support',
        ok: true,
        message: say('One contact has this number.', 'Ein Kontakt hat diese Nummer.'),
        tookMs: 84.2,
        contacts: [anna],
      },
      async (page) => {
        await page.type('#test-number', '+49 30 609854180');
        await test(page);
      },
      healthy,
    ),
    options(
      'sources-import',
      {
        sourceId: 'file',
        sourceName: say('Suppliers', 'Lieferanten'),
        ok: true,
        message: say('It was read: CSV, Windows-1252, “;”.', 'Sie wurde gelesen: CSV, Windows-1252, „;“.'),
        tookMs: 12,
        contacts: [],
        preview: {
          format: say('CSV, Windows-1252, “;”', 'CSV, Windows-1252, „;“'),
          columns: [
            { header: 'Name', meaning: 'Name' },
            { header: say('Phone', 'Telefon'), meaning: say('Number', 'Rufnummer') },
          ],
          accepted: 128,
          samples: [{ ...anna, sourceId: '', match: undefined, phones: [{ number: '+49 30 609854180' }] }],
          doubtful: 2,
          doubtfulRows: [
            { row: 9, text: 'Cora Clausen: 1701234567', reason: withoutZero },
            { row: 31, text: 'Dora Dietz: 41441234567', reason: withoutZero },
          ],
          rejected: 3,
          rejectedRows: [
            {
              row: 8,
              text: '"Anton Amsel;030 1234567;anton@beispiel.example',
              reason: say(
                'A quotation mark in it is not closed. Close it or take it out, and choose the file again.',
                'Ein Anführungszeichen darin wird nicht geschlossen. Bitte schließen oder entfernen Sie es und wählen Sie die Datei neu aus.',
              ),
            },
            { row: 12, text: 'Berta Blume', reason: say('It has no phone number.', 'Es steht keine Rufnummer darin.') },
            {
              row: 17,
              text: 'Bert Beispiel: 4,93061E+12',
              reason: say(
                'A spreadsheet has damaged the number: its last digits are lost. Export it again, with that column as text.',
                'Eine Tabellenkalkulation hat die Nummer beschädigt: Die letzten Ziffern fehlen. Bitte neu exportieren, mit dieser Spalte als Text.',
              ),
            },
          ],
        },
      },
      async (page) => {
        await openFile(page);
        await test(page);
        await page.$$eval('.import-preview summary', (titles) => titles.forEach((title) => void (title as HTMLElement).click()));
      },
    ),
  ];
}

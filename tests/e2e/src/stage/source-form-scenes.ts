/** The forms of sources that need more than an address and a key: a directory, and one that is asked about strangers. */
import type { Page } from 'puppeteer-core';
import type { SourceListResult, SourceTypeInfo } from '../../../../extension/src/common/contract.ts';
import { field } from './cast.ts';
import { ownBook } from './contact-scenes.ts';
import { optionsDesk } from './options-desk.ts';
import type { Language, Scene } from './scene.ts';

/** The scenes in a language. */
export function sourceFormScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const desk = optionsDesk(language);
  const stays = (english: string, german: string) =>
    say(
      `${english}It stays on this computer, in the system’s password store where there is one.`,
      `${german} bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden.`,
    );
  const directory: SourceTypeInfo = {
    type: 'ldap',
    name: say('Directory (LDAP, Active Directory)', 'Verzeichnis (LDAP, Active Directory)'),
    description: say(
      'Colleagues and contacts of a company directory, with their internal numbers. It is copied every hour.',
      'Kolleginnen, Kollegen und Kontakte eines Firmenverzeichnisses, auch mit internen Nummern. Es wird stündlich kopiert.',
    ),
    kind: 'synced',
    takesInternalNumbers: true,
    fetches: ['company', 'title', 'email'],
    fields: [
      field('server', 'endpoint', 'Server', {
        required: true,
        help: say(
          'Name and port: 636 with encryption, 3269 for the global catalogue of Active Directory.',
          'Name und Port: 636 mit Verschlüsselung, 3269 für den globalen Katalog von Active Directory.',
        ),
        example: 'dc.example.lan:636',
      }),
      field('security', 'choice', say('Encryption', 'Verschlüsselung'), {
        help: say(
          'Without encryption a password is sent only to this computer itself.',
          'Ohne Verschlüsselung wird ein Passwort nur an diesen Computer selbst gesendet.',
        ),
        default: 'ldaps',
        choices: [
          { value: 'ldaps', label: say('From the start (LDAPS)', 'Von Anfang an (LDAPS)') },
          { value: 'startTls', label: say('After connecting (StartTLS)', 'Nach dem Verbinden (StartTLS)') },
          { value: 'none', label: say('None', 'Keine') },
        ],
      }),
      field('caFile', 'text', say('Certificate authority of the company', 'Zertifizierungsstelle der Firma'), {
        help: say(
          'Linux only: a PEM file with its certificates, trusted beside those of the system. On Windows and macOS they belong in the system’s certificate store.',
          'Nur unter Linux: eine PEM-Datei mit deren Zertifikaten; ihnen wird zusätzlich zu denen des Systems vertraut. Unter Windows und macOS gehören sie in den Zertifikatsspeicher des Systems.',
        ),
        default: '',
        example: '/etc/ssl/company-ca.pem',
      }),
      field('base', 'text', say('Where the search begins', 'Wo die Suche beginnt'), {
        required: true,
        help: say('The distinguished name of the branch that holds the people.', 'Der Name (DN) des Zweigs, in dem die Personen stehen.'),
        example: 'ou=people,dc=example,dc=org',
      }),
      field('user', 'text', say('User name', 'Benutzername'), { example: 'anna' }),
      field('password', 'secret', say('Password', 'Passwort'), { help: stays('', 'Es') }),
      field('filter', 'text', say('Which entries', 'Welche Einträge'), {
        help: say(
          'An LDAP filter. Entries without a number are left out in any case.',
          'Ein LDAP-Filter. Einträge ohne Rufnummer bleiben immer weg.',
        ),
        default: '(objectClass=person)',
        example: '(objectClass=person)',
      }),
    ],
  };
  const strangers: SourceTypeInfo = {
    type: 'tellows',
    name: 'tellows',
    description: say(
      'What others think of an unknown caller. The numbers of all callers whom no other source knows are sent to tellows (www.tellows.de).',
      'Was andere von einem unbekannten Anrufer halten. Die Nummern aller Anrufer, die keine andere Quelle kennt, werden an tellows (www.tellows.de) übermittelt.',
    ),
    kind: 'live',
    takesInternalNumbers: false,
    fetches: [],
    fields: [
      field('token', 'secret', say('Access token', 'Zugangsschlüssel'), {
        required: true,
        help: stays('Your key, bought from tellows. ', 'Ihr Schlüssel, bei tellows gekauft. Er'),
      }),
      field('address', 'url', say('Address', 'Adresse'), {
        help: say('Only for proxies: where tellows is.', 'Nur für Proxys: wo tellows ist.'),
        default: 'https://www.tellows.de',
        example: 'https://www.tellows.de',
      }),
    ],
  };
  const list: SourceListResult = { ...ownBook(language), types: [directory, strangers] };
  const form = (name: string, place: number, act: (page: Page) => Promise<void> = async () => undefined): Scene =>
    desk.options(`sources-${name}`, {
      part: '#sources',
      answers: { ...desk.answers, 'source.list': { result: list } },
      act: async (page) => {
        await page.waitForSelector('#sources .list-row');
        await page.locator(`::-p-xpath(//button[contains(., '${say('Add a source', 'Quelle hinzufügen')}')])`).click();
        await page.waitForSelector('.type');
        await (await page.$$('.type'))[place]?.click();
        await page.waitForSelector('#sources form');
        await act(page);
        await page.$$eval('#sources details', (parts) => parts.forEach((part) => void part.setAttribute('open', '')));
        await page.$eval('#sources', (card) => card.scrollIntoView());
      },
    });
  return [
    form('ldap', 0),
    form('ldap-missing', 0, async (page) => {
      await page.click('#sources [type=submit]');
      await page.waitForSelector('[id$=-problem]');
    }),
    form('tellows', 1),
  ];
}

/** An NFON line on the options page: the empty form, the extensions to pick from, and a log-in that is refused. */
import type { Page } from 'puppeteer-core';
import type { LineTypeInfo } from '../../../../extension/src/common/contract.ts';
import { field, lineTypes, settings, simulatorLine } from './cast.ts';
import { optionsDesk } from './options-desk.ts';
import type { Language, Scene } from './scene.ts';

/** The scenes in a language. */
export function nfonScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const { state, answers, options } = optionsDesk(language);
  const nfon = nfonType(language);
  const refused = say(
    '“NFON” does not accept user name or password. Check both in the settings and press “Test”; by itself Ringbridge tries again only every few minutes.',
    '„NFON“ akzeptiert Benutzer oder Passwort nicht. Prüfen Sie beides in den Einstellungen und drücken Sie „Testen“; von selbst versucht es Ringbridge nur alle paar Minuten.',
  );
  const problem = { reason: 'lineRejected', detail: 'cloudLoginRefused', message: refused };

  const chooseNfon = async (page: Page) => {
    await (await page.waitForSelector('#lines .card-body > .row > button'))?.click();
    await (await page.waitForSelector('.types > li:first-child button'))?.click();
    await page.waitForSelector('#line-extension');
  };
  const typeLogin = async (page: Page) => {
    await chooseNfon(page);
    for (const [key, value] of Object.entries({ account: 'K9999', user: 'api', password: 'geheim' })) {
      await page.type(`#line-${key}`, value);
    }
  };
  const listExtensions = async (page: Page) => {
    await typeLogin(page);
    await page.click('#line-extension + button');
  };
  const form = (name: string, act: NonNullable<Scene['act']>, more: object = {}): Scene =>
    options(name, {
      part: '#lines',
      state: { ...state, lines: [simulatorLine], settings: { ...settings(language), lines: [] } },
      answers: {
        ...answers,
        'line.list': { result: { lines: [simulatorLine], types: [nfon, ...lineTypes(language)] } },
        'line.choices': {
          result: {
            choices: [
              { value: '101', label: 'Erika Mustermann' },
              { value: '102', label: 'Anton Berger' },
              { value: '103', label: 'Çağla Öztürk' },
              { value: '112', label: say('Reception', 'Empfang') },
            ],
          },
        },
        ...more,
      },
      act,
    });

  return [
    form('nfon-empty', chooseNfon),
    form('nfon-extensions', async (page) => {
      await listExtensions(page);
      await page.waitForSelector('select#line-extension');
      await page.select('#line-extension', '102');
      await (await page.waitForSelector('.line-form summary'))?.click();
    }),
    form(
      'nfon-list-refused',
      async (page) => {
        await listExtensions(page);
        await page.waitForSelector('.line-form .field-problem');
      },
      { 'line.choices': { error: { reason: 'lineRejected', message: refused, data: problem } } },
    ),
    form(
      'nfon-refused',
      async (page) => {
        await typeLogin(page);
        await page.type('#line-extension', '102');
        await page.click('.line-form .save-bar button:nth-child(2)');
        await page.waitForFunction(() => document.querySelectorAll('.line-form .notice').length === 2);
      },
      { 'line.test': { result: { ok: false, message: refused, problem } } },
    ),
  ];
}

/** As the agent describes it (NfonFields). */
function nfonType(language: Language): LineTypeInfo {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  return {
    type: 'nfon',
    name: say('NFON cloud phone system', 'NFON-Cloud-Telefonanlage'),
    description: say(
      'Dials with your NFON phone, shows your calls, and what colleagues do. Needs an access to NFON’s CTI API, which your administrator gets from NFON.',
      'Wählt mit Ihrem NFON-Telefon, zeigt Ihre Anrufe und was Kollegen tun. Braucht einen Zugang zur CTI-API von NFON; den bekommt Ihre Administration von NFON.',
    ),
    warning: say(
      'This access is a master key: whoever has it sees who calls whom at every extension of the K-Account, and can call in anybody’s name. Ringbridge takes only your own calls, and the password stays on this computer. Set it up only where everybody may have that key.',
      'Dieser Zugang ist ein Generalschlüssel: Wer ihn hat, sieht an jeder Nebenstelle des K-Accounts, wer mit wem telefoniert, und kann in jedem Namen anrufen. Ringbridge nimmt nur Ihre eigenen Anrufe, und das Passwort bleibt auf diesem Computer. Richten Sie ihn nur ein, wo alle diesen Schlüssel haben dürfen.',
    ),
    capabilities: ['dial', 'cancel', 'events', 'presence'],
    fields: [
      field('account', 'text', 'K-Account', {
        required: true,
        example: 'K9999',
        help: say('Your company’s number at NFON. It begins with K.', 'Die Nummer Ihres Unternehmens bei NFON. Sie beginnt mit K.'),
      }),
      field('user', 'text', say('User name', 'Benutzername'), {
        required: true,
        example: 'api',
        help: say(
          'The user of the CTI API, as NFON gave it to your administrator. Not the one of Cloudya.',
          'Der Benutzer der CTI-API, wie ihn NFON Ihrer Administration gegeben hat. Nicht der von Cloudya.',
        ),
      }),
      field('password', 'secret', say('Password', 'Passwort'), {
        required: true,
        help: say(
          'It stays on this computer, in the system’s password store where there is one.',
          'Es bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden.',
        ),
      }),
      field('extension', 'text', say('Your extension', 'Ihre Nebenstelle'), {
        required: true,
        isListed: true,
        example: '102',
        help: say(
          'Dials with this phone and shows its calls; those of others are thrown away unread.',
          'Gewählt wird mit diesem Telefon, gezeigt werden seine Anrufe; die anderer werden ungelesen verworfen.',
        ),
      }),
      field('ringSeconds', 'number', say('Ring your phone for (seconds)', 'Ihr Telefon klingeln lassen (Sekunden)'), {
        default: '20',
        help: say(
          'NFON rings your own phone first. If nobody picks it up for so long, nobody is called. 5 to 120.',
          'NFON ruft zuerst Ihr eigenes Telefon an. Hebt so lange niemand ab, wird niemand angerufen. 5 bis 120.',
        ),
      }),
      field('colleagues', 'choice', say('Colleagues', 'Kollegen'), {
        default: 'show',
        help: say(
          'Whether Ringbridge shows which colleagues are free, in a call or away.',
          'Ob Ringbridge zeigt, welche Kollegen frei, im Gespräch oder abwesend sind.',
        ),
        choices: [
          { value: 'show', label: say('Show what they do', 'Zeigen, was sie tun') },
          { value: 'hide', label: say('Do not show', 'Nicht zeigen') },
        ],
      }),
      field('address', 'url', say('Address of the CTI API', 'Adresse der CTI-API'), {
        default: 'https://providersupportdata.cloud-cfg.com/v1',
        help: say(
          'Leave it as it is unless NFON gave you another one.',
          'Lassen Sie sie, wie sie ist, außer NFON hat Ihnen eine andere gegeben.',
        ),
      }),
    ],
  };
}

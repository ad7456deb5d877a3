/** The form of a source that people log in to at the vendor's page: before, while, and after they did. */
import type { Page } from 'puppeteer-core';
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import type { ProblemInfo, SourceListResult, SourceTypeInfo } from '../../../../extension/src/common/contract.ts';
import { field, line, settings } from './cast.ts';
import { optionsDesk } from './options-desk.ts';
import type { Language, Scene } from './scene.ts';

const redirect = 'http://localhost:61237/callback';
const begun = { result: { logInId: 'one', url: 'https://firma.my.salesforce.com/', redirect, seconds: 600 } } as const;

/** The scenes in a language. */
export function logInScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const desk = optionsDesk(language);
  const type: SourceTypeInfo = {
    type: 'salesforce',
    name: 'Salesforce',
    description: say(
      'Contacts, leads and accounts of your Salesforce with their open opportunities and cases. It is asked while it rings.',
      'Kontakte, Leads und Accounts Ihres Salesforce mit ihren offenen Opportunitys und Kundenvorgängen. Salesforce wird gefragt, während es klingelt.',
    ),
    kind: 'live',
    takesInternalNumbers: false,
    fetches: ['company', 'title', 'email', 'tickets', 'deals', 'owner', 'lastContact'],
    fields: [
      field('address', 'url', say('Address', 'Adresse'), { required: true, example: 'https://example.my.salesforce.com' }),
      field('client', 'text', say('Client ID', 'Client-ID'), {
        required: true,
        example: '3MVG9…',
        help: say(
          `The consumer key of an external client app, which an administrator creates in Setup. Callback address there: ${redirect} (if you change the port for the way back, with that port)`,
          `Der Consumer Key einer externen Client-App, die die Verwaltung im Setup anlegt. Rückrufadresse dort: ${redirect} (wenn Sie den Port für den Rückweg ändern, mit diesem Port)`,
        ),
      }),
      field('clientSecret', 'secret', say('Client secret', 'Client-Geheimnis')),
      field('logIn', 'logIn', say('Log-in', 'Anmeldung'), {
        required: true,
        help: say(
          'The vendor’s page opens in a tab. Your password stays there; Ringbridge keeps its access on this computer, in the system’s password store where there is one.',
          'Die Seite des Anbieters öffnet sich in einem Tab. Ihr Passwort bleibt dort; Ringbridge bewahrt seinen Zugang auf diesem Computer auf, im Passwortspeicher des Systems, sofern vorhanden.',
        ),
      }),
      field('port', 'number', say('Port for the way back', 'Port für den Rückweg'), { default: '61237' }),
    ],
  };
  const problem: ProblemInfo = {
    reason: 'logInFailed',
    detail: 'sourceLogInAgain',
    message: say(
      'firma.my.salesforce.com no longer lets “Salesforce” in. Log in again in the settings, under Sources.',
      'firma.my.salesforce.com lässt „Salesforce“ nicht mehr hinein. Bitte melden Sie sich in den Einstellungen unter Quellen neu an.',
    ),
  };
  const list: SourceListResult = {
    types: [type],
    sources: [
      { id: 'own', type: 'own', name: say('Own address book', 'Eigenes Adressbuch'), contacts: 12, syncing: false },
      { id: 'salesforce', type: 'salesforce', name: 'Salesforce', syncing: false, problem },
    ],
  };
  const saved = {
    id: 'salesforce',
    type: 'salesforce',
    name: 'Salesforce',
    address: 'https://firma.my.salesforce.com',
    client: '3MVG9xyz',
    logIn: { secret: 'source-salesforce-logIn' },
  };
  const state: AppState = {
    host: 'ready',
    agentVersion: '0.1.0',
    lines: [line(language)],
    calls: [],
    settings: { ...settings(language), sources: [saved] },
  };
  const scene = (name: string, answers: Scene['answers'], act: (page: Page) => Promise<void>): Scene =>
    desk.options(name, {
      part: '#sources',
      state,
      answers: { ...desk.answers, 'source.list': { result: list }, ...answers },
      act: async (page) => {
        await page.waitForSelector('#sources .list-row:nth-child(2)');
        await act(page);
        await page.$eval('#sources', (card) => card.scrollIntoView());
      },
    });
  const open = async (page: Page): Promise<void> => {
    await page.click('#sources .list-row:nth-child(2) button:nth-child(3)');
    await page.waitForSelector('#source-logIn');
  };
  const logIn = (shows: string) => async (page: Page) => {
    await open(page);
    await page.click('#source-logIn');
    await page.waitForSelector(shows);
  };

  return [
    scene('log-in-needed', {}, async () => undefined),
    scene('log-in', {}, open),
    scene('log-in-missing', {}, async (page) => {
      await page.locator(`::-p-xpath(//button[contains(., '${say('Add a source', 'Quelle hinzufügen')}')])`).click();
      await page.waitForSelector('.type');
      await page.click('.type');
      await page.waitForSelector('#source-logIn');
      await page.click('#sources [type=submit]');
      await page.waitForSelector('#source-logIn-problem');
    }),
    scene('log-in-waiting', { 'source.logIn': begun, 'source.logInAwait': { never: true } }, logIn('.log-in-state .spinner')),
    scene(
      'log-in-done',
      { 'source.logIn': begun, 'source.logInAwait': { result: { state: 'done', secret: 'login-1' } } },
      logIn('.log-in-state .good'),
    ),
    scene(
      'log-in-refused',
      {
        'source.logIn': begun,
        'source.logInAwait': {
          result: {
            state: 'failed',
            problem: {
              reason: 'logInFailed',
              detail: 'sourceLogInRefused',
              message: say(
                'The log-in for “Salesforce” was refused (access_denied). Log in again and allow the access, or ask the administrator there.',
                'Die Anmeldung für „Salesforce“ wurde abgelehnt (access_denied). Melden Sie sich noch einmal an und erlauben Sie den Zugriff, oder fragen Sie die Verwaltung dort.',
              ),
            },
          },
        },
      },
      logIn('#source-logIn-problem'),
    ),
  ];
}

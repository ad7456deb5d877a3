/** Lines on the options page: their forms, tests and removal. */
import type { Page } from 'puppeteer-core';
import { settings, simulatorLine } from './cast.ts';
import { optionsDesk } from './options-desk.ts';
import type { Language, Scene } from './scene.ts';

const fingerprint = '3a91c05be7d2446f8a1be0937725cc14f2ab6de8905b3377c18d29e4ab60f51d';

/** The scenes about lines in a language. */
export function lineScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const { desk, state, answers, options } = optionsDesk(language);

  const editDesk = async (page: Page) => {
    await (await page.waitForSelector('#lines .list-row button'))?.click();
    await page.waitForSelector('.line-form');
  };
  const testDesk = async (page: Page) => {
    await editDesk(page);
    await page.click('.line-form .save-bar button:nth-child(2)');
    await page.waitForFunction(() => document.querySelector('.line-form .notice, .line-form .good') !== null);
  };
  const wrongPassword = say(
    '“Desk phone” does not accept user name or password. Check both in the settings; Ringbridge does not try again by itself, because phones lock out.',
    '„Tischtelefon“ akzeptiert Benutzer oder Passwort nicht. Bitte prüfen Sie beides in den Einstellungen; Ringbridge versucht es nicht von selbst erneut, weil Telefone sonst sperren.',
  );
  const untrusted = say(
    '“Desk phone” shows a certificate that nobody vouches for, as most phones do. Compare the fingerprint and trust it.',
    '„Tischtelefon“ zeigt ein Zertifikat, für das niemand bürgt, wie bei Telefonen üblich. Vergleichen Sie den Fingerabdruck und vertrauen Sie ihm.',
  );
  const tested = (result: object): Scene['answers'] => ({ ...answers, 'line.test': { result } }) as Scene['answers'];

  return [
    options('problems', {
      part: '#lines',
      state: {
        ...state,
        lines: [
          { ...desk, health: 'down', problem: { reason: 'lineRejected', detail: 'wrongPassword', message: wrongPassword } },
          {
            ...desk,
            id: 'soft',
            type: 'actionUrl',
            name: 'Softphone',
            isDefault: false,
            health: 'degraded',
            problem: { reason: 'notSupported', message: say('Dials, but reports nothing back.', 'Wählt, meldet aber nichts zurück.') },
          },
        ],
      },
    }),
    options('line-form', {
      part: '#lines',
      answers: tested({
        ok: true,
        message: say('The phone answers: T46S, firmware 66.86.', 'Das Telefon antwortet: T46S, Firmware 66.86.'),
      }),
      act: testDesk,
    }),
    options('test-failed', {
      part: '#lines',
      answers: tested({ ok: false, message: wrongPassword, problem: { reason: 'lineRejected', message: wrongPassword } }),
      act: testDesk,
    }),
    options('certificate', { part: '#lines', answers: tested({ ok: false, message: untrusted, fingerprint }), act: testDesk }),
    options('field-error', {
      part: '#lines',
      answers: {
        ...answers,
        'settings.update': {
          error: {
            reason: 'badSettings',
            message: say('The address must begin with http:// or https://.', 'Die Adresse muss mit http:// oder https:// beginnen.'),
            data: { reason: 'badSettings', place: 'lines[0].address' },
          },
        },
      },
      act: async (page) => {
        await editDesk(page);
        await page.type('#line-address', 'x');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#line-address-problem');
      },
    }),
    options('type-chooser', {
      part: '#lines',
      state: { ...state, lines: [simulatorLine], settings: { ...settings(language), lines: [] } },
      act: async (page) => {
        await (await page.waitForSelector('#lines .card-body > .row > button'))?.click();
        await page.waitForSelector('.types');
      },
    }),
    options('remove-question', {
      part: '#lines',
      act: async (page) => {
        await (await page.waitForSelector('#lines .list-row .quiet'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
  ];
}

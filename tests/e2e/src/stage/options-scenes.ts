/** Every state of the options page that somebody should have looked at. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offerSound, writeNoSound, writeSound } from '../sound-files.ts';
import { seen } from './acts.ts';
import { call, settings, simulatorLine, siteChoices } from './cast.ts';
import { optionsDesk } from './options-desk.ts';
import { eventScenes } from './options-event-scenes.ts';
import { lineScenes } from './options-line-scenes.ts';
import { nfonScenes } from './options-nfon-scenes.ts';
import type { Language, Scene } from './scene.ts';

/** The options page's scenes in a language. */
export function optionsScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const { state, answers, options } = optionsDesk(language);

  return [
    options('overview'),
    options('sites', { part: '#sites', stored: siteChoices, act: seen('#sites .site-rule') }),
    options('site-problem', {
      part: '#sites',
      stored: siteChoices,
      act: async (page) => {
        await page.type('#site', '*');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#site-problem');
      },
    }),
    options('site-removed', {
      part: '#sites',
      stored: siteChoices,
      act: async (page) => {
        await (await page.waitForSelector('#sites .site-rule .quiet'))?.click();
        await page.waitForSelector('#sites .undo');
      },
    }),
    ...lineScenes(language),
    ...nfonScenes(language),
    options('ringing', {
      part: '#ringing',
      state: {
        ...state,
        settings: {
          ...settings(language),
          ringing: {
            toast: true,
            notification: true,
            fullScreen: 'notification',
            quietHours: [
              { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '18:00', to: '08:00' },
              { days: ['saturday', 'sunday'], from: '00:00', to: '00:00' },
            ],
            vip: ['+4930609854180', '42'],
          },
        },
      },
      act: seen('#ringing .quiet-row'),
    }),
    options('ringtone', {
      part: '#ringtone',
      stored: { ringtone: { on: true, volume: 60, sounds: { internal: 'knock', external: 'bells', vip: 'rise', unknown: 'silent' } } },
      act: async (page) => {
        await page.waitForSelector('#ringtone .list-row');
        const folder = await mkdtemp(join(tmpdir(), 'rb-sounds-'));
        const own = say('Doorbell.wav', 'Türglocke.wav');
        // What one scene adds is there in the next one of the same browser.
        if (!(await page.$eval('#ringtone', (card, name) => card.textContent.includes(name), own))) {
          await offerSound(page, await writeSound(folder, own, 0.5));
        }
        await offerSound(page, await writeNoSound(folder, say('Minutes of the meeting.mp3', 'Protokoll der Sitzung.mp3')));
        await rm(folder, { recursive: true });
      },
    }),
    options('crm', {
      part: '#crm',
      answers: { ...answers, 'popup.preview': { result: { url: 'https://firma.zammad.com/#search/4930609854180', tab: 'reuse' } } },
      act: seen('#crm .link-preview'),
    }),
    options('crm-account', {
      part: '#crm',
      act: async (page) => {
        await page.select('#crm-system', 'zoho');
        await page.waitForSelector('#crm-account');
      },
    }),
    options('crm-problem', {
      part: '#crm',
      answers: {
        ...answers,
        'popup.preview': {
          error: {
            reason: 'badSettings',
            message: say('There is no placeholder “e146”. Did you mean “e164”?', 'Es gibt keinen Platzhalter „e146“. Meinten Sie „e164“?'),
          },
        },
      },
      act: async (page) => {
        await page.select('#crm-system', 'other');
        await page.type('#crm-link', 'https://crm.example/?q={e146}');
        await page.waitForSelector('#crm .notice.problem');
      },
    }),
    ...eventScenes(language),
    options('simulator', {
      part: '#simulator',
      state: {
        ...state,
        lines: [simulatorLine],
        settings: { ...settings(language), lines: [] },
        calls: [
          call({ id: 's1', lineId: 'simulator' }),
          call({ id: 's2', lineId: 'simulator', direction: 'outbound', state: 'dialing', remoteName: 'Max Beispiel' }),
        ],
      },
    }),
    options('unsaved', {
      part: '#numbers',
      act: async (page) => {
        await page.select('#internal', 'own');
        await page.type('#area-code', '9');
        await page.type('#internal-trial', '4711');
      },
    }),
    options('host-missing', { state: { host: 'missing', lines: [], calls: [] }, answers: {} }),
  ];
}

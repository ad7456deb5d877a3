/** What phones tell and what other systems are told, on the options page: addresses to paste, the receiver, outgoing action URLs. */
import { seen } from './acts.ts';
import { actionUrls, ago, phoneUrls, settings } from './cast.ts';
import { optionsDesk } from './options-desk.ts';
import type { Language, Scene } from './scene.ts';

/** The scenes about events in a language. */
export function eventScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const { state, answers, options } = optionsDesk(language);

  return [
    options('events-refused', {
      part: '#events',
      act: async (page) => {
        await page.waitForSelector('#events .list-row');
        const message = say(
          'The secret in the address is an old one. Copy the addresses again.',
          'Das Geheimnis in der Adresse ist ein altes. Kopieren Sie die Adressen noch einmal.',
        );
        await page.evaluate(
          (at, sentence) =>
            window.stage.tell({
              method: 'receiver.heard',
              params: {
                lineId: 'desk',
                from: '192.168.1.50',
                at,
                problem: { reason: 'receiver', detail: 'wrongToken', message: sentence },
              },
            }),
          ago(0),
          message,
        );
        await page.waitForSelector('#events .notice.problem');
      },
    }),
    options('events-unreachable', {
      part: '#events',
      answers: {
        ...answers,
        'receiver.urls': {
          result: {
            ...phoneUrls(language, {
              listen: '192.168.1.20:61234',
              problem: {
                reason: 'receiver',
                detail: 'receiverNotInNetwork',
                message: say(
                  '“Desk phone” is in the network and cannot reach Ringbridge, which listens on this computer only. Let it listen at 192.168.1.20:61234 too.',
                  '„Tischtelefon“ steht im Netz und erreicht Ringbridge nicht, das nur auf diesem Computer lauscht. Lassen Sie es auch auf 192.168.1.20:61234 lauschen.',
                ),
              },
            }),
            receiver: {
              listening: [],
              needed: true,
              inNetwork: false,
              allow: [],
              problem: {
                reason: 'receiver',
                detail: 'portInUse',
                message: say(
                  'Another program uses 127.0.0.1:61234, where Ringbridge waits for events of phones. Close it, or choose another port.',
                  'Ein anderes Programm belegt 127.0.0.1:61234; dort wartet Ringbridge auf Ereignisse der Telefone. Schließen Sie es oder wählen Sie einen anderen Port.',
                ),
              },
            },
          },
        },
      },
      act: seen('#events .notice'),
    }),
    options('events-write', {
      part: '#events',
      act: async (page) => {
        await (await page.waitForSelector('#events summary'))?.click();
        await (await page.waitForSelector('#events .list-row:first-child .row.wrap > button.button:not(.quiet)'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
    options('receiver-form', {
      part: '#events',
      act: async (page) => {
        await (await page.waitForSelector('#events .card-body > details > summary'))?.click();
        await page.type('#receiver-allow', '\n10.1.0.0/16');
      },
    }),
    options('action-urls', {
      part: '#action-urls',
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: seen('#action-urls .notice'),
    }),
    options('action-url-form', {
      part: '#action-urls',
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: async (page) => {
        await (await page.waitForSelector('#action-urls .list-row button:not(.quiet)'))?.click();
        await page.waitForSelector('#action-url');
      },
    }),
    options('action-url-drop', {
      part: '#action-urls',
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: async (page) => {
        await (await page.waitForSelector('#action-urls .notice .quiet'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
  ];
}

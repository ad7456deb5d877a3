/** Every state of the colleagues in panel and popup that somebody should have looked at. */
import type { Page } from 'puppeteer-core';
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import type { Colleague } from '../../../../extension/src/common/contract.ts';
import { call, journal, line, settings } from './cast.ts';
import type { Language, Scene } from './scene.ts';

/** The colleagues' scenes in a language. */
export function colleagueScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const nfon = {
    ...line(language),
    id: 'nfon',
    type: 'nfon',
    name: 'NFON',
    capabilities: ['dial', 'cancel', 'events', 'presence'] as const,
  };
  const state = {
    host: 'ready',
    agentVersion: '0.1.0',
    lines: [nfon],
    calls: [],
    settings: settings(language),
  } as unknown as AppState;
  const colleague = (number: string, name: string | undefined, line: Colleague['line'], presence: Colleague['presence']): Colleague => ({
    lineId: 'nfon',
    number,
    ...(name === undefined ? {} : { name }),
    line,
    presence,
    isSelf: false,
  });
  const colleagues = [
    colleague('101', 'Erika Mustermann', 'idle', 'available'),
    colleague('103', 'Çağla Öztürk', 'inUse', 'busy'),
    colleague('104', 'Max Beispiel', 'ringing', 'available'),
    colleague('105', 'Dr. Maximiliane Freifrau von und zu Mustermann-Beispielhausen', 'idle', 'away'),
    colleague('106', 'Jean-Luc Martin', 'inUse', 'doNotDisturb'),
    colleague('112', say('Reception', 'Empfang'), 'idle', 'unknown'),
    colleague('420', say('Workshop', 'Werkstatt'), 'offline', 'offline'),
    colleague('421', undefined, 'unknown', 'unknown'),
  ];
  const answers = {
    'presence.list': { result: { colleagues } },
    'journal.query': {
      result: {
        calls: [
          call({
            id: 'i1',
            lineId: 'nfon',
            state: 'ended',
            endReason: 'missed',
            remoteNumber: '112',
            remoteDisplay: '112',
            remoteKind: 'internal',
            remoteName: say('Reception', 'Empfang'),
            actions: [],
          }),
          ...journal(),
        ],
      },
    },
  } as Scene['answers'];
  const stored = { favouriteColleagues: [{ lineId: 'nfon', number: '103' }] };
  const seen = async (page: Page) => {
    await page.waitForSelector('.colleague-row');
  };
  const panel = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `panel-colleagues${name}`,
    page: 'panel',
    state,
    answers,
    stored,
    act: async (page) => {
      await (await page.waitForSelector('[data-tab=colleagues]'))?.click();
      await seen(page);
    },
    ...changes,
  });
  return [
    panel(''),
    panel('-searched', {
      act: async (page) => {
        await (await page.waitForSelector('[data-tab=colleagues]'))?.click();
        await seen(page);
        await page.type('.colleague-search input', 'mus');
        await page.waitForFunction(() => document.querySelectorAll('.colleague-row').length === 2);
      },
    }),
    { name: 'popup-colleagues', page: 'popup', state, answers, stored, tabUrl: 'https://crm.example/contacts/17', act: seen },
  ];
}

/** Every state of the journal that somebody should have looked at. */
import type { Page } from 'puppeteer-core';
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import { seen } from './acts.ts';
import { line, settings } from './cast.ts';
import { whoMayBe } from './contact-scenes.ts';
import { figures, manyCalls } from './many-calls.ts';
import type { Language, Scene } from './scene.ts';

/** Opens the figures. */
const showFigures = async (page: Page) => {
  await (await page.waitForSelector('[data-tab=figures]'))?.click();
  await page.waitForSelector('.plot-canvas canvas, .empty-list');
};

/** Opens one call of the list. */
const openCall = async (page: Page) => {
  await (await page.waitForSelector('[data-call=m1]'))?.click();
  await page.waitForSelector('.details .note-field');
};

/** The journal's scenes in a language. */
export function journalScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const desk = line(language);
  const lines = [desk, { ...desk, id: 'soft', type: 'actionUrl', name: 'Softphone', isDefault: false }];
  const ready: AppState = { host: 'ready', agentVersion: '0.1.0', lines, calls: [], settings: settings(language) };
  const nothing = {
    total: { inbound: 0, outbound: 0, answered: 0, missed: 0, talkSeconds: 0 },
    days: [],
    hours: [],
    callers: [],
    lines: [],
    ringTimes: { steps: [] },
  };
  const answers: Scene['answers'] = {
    'journal.query': { result: { calls: manyCalls(language, 200), next: 'page-2' } },
    'journal.stats': { result: figures(58) },
    'journal.tags': { result: { tags: ['VIP', say('offer', 'Angebot'), say('service', 'Service')] } },
    'contact.find': { result: whoMayBe(language) },
    'journal.erase': { result: { erased: 1 } },
    'journal.export': { result: { text: 'id\r\n' } },
  };
  const empty: Scene['answers'] = { ...answers, 'journal.query': { result: { calls: [] } }, 'journal.stats': { result: nothing } };
  const journal = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `journal-${name}`,
    page: 'journal',
    state: ready,
    answers,
    ...changes,
  });
  return [
    journal('list', { act: seen('[data-call=m1]') }),
    journal('call', { act: openCall }),
    journal('call-who', {
      act: async (page) => {
        await openCall(page);
        await page.click('.details section .button');
        await page.waitForSelector('.details .contact');
      },
    }),
    journal('call-nobody', {
      answers: { ...answers, 'contact.find': { result: { number: '+491701234567', contacts: [], more: 0, sources: [] } } },
      act: async (page) => {
        await openCall(page);
        await page.click('.details section .button');
        await (await page.waitForSelector('.details [role=status] .button'))?.click();
        await page.waitForSelector('.details .contact-form');
      },
    }),
    journal('erase-number', {
      act: async (page) => {
        await openCall(page);
        await page.click('.erase .button:nth-child(2)');
        await page.waitForSelector('.erase .confirm p:nth-of-type(2)');
      },
    }),
    journal('erase-all', {
      act: async (page) => {
        await page.waitForSelector('[data-call=m1]');
        await page.click('.journal-actions > .button.quiet');
        await page.waitForSelector('.journal-question .confirm p:nth-of-type(2)');
      },
    }),
    journal('export', {
      act: async (page) => {
        await page.waitForSelector('[data-call=m1]');
        await page.click('.menu > summary');
      },
    }),
    journal('empty', { answers: empty, act: seen('.empty-list') }),
    journal('no-match', {
      answers: empty,
      act: async (page) => {
        await page.type('.search-field input', 'xyz');
        await page.waitForSelector('.empty-list .button');
      },
    }),
    journal('figures', { act: showFigures }),
    journal('figures-years', { answers: { ...answers, 'journal.stats': { result: figures(900) } }, act: showFigures }),
    journal('figures-empty', { answers: empty, act: showFigures }),
    journal('host-lost', { state: { host: 'lost', lines: [], calls: [] }, answers: {} }),
  ];
}

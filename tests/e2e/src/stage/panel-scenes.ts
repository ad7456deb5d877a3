/** Every state of the panel that somebody should have looked at. */
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import { seen } from './acts.ts';
import { ago, call, journal, line, settings } from './cast.ts';
import type { Language, Scene } from './scene.ts';

/** The panel's scenes in a language. */
export function panelScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const ready: AppState = { host: 'ready', agentVersion: '0.1.0', lines: [line(language)], calls: [], settings: settings(language) };
  const note = say(
    'Asked when the pumps come; promised a call on Monday.',
    'Fragte, wann die Pumpen kommen; Rückruf am Montag versprochen.',
  );
  const talking = call({
    id: 'c1',
    state: 'connected',
    connectedAt: ago(2.7),
    actions: ['hold', 'hangUp'],
    note,
    tags: [say('offer', 'Angebot'), 'VIP'],
  });
  const erika = [
    call({
      id: 'h1',
      state: 'ended',
      endReason: 'hangup',
      startedAt: ago(1_500),
      connectedAt: ago(1_500),
      endedAt: ago(1_495.6),
      actions: [],
      note: say('Delivery in week 49', 'Liefertermin KW 49'),
    }),
    call({ id: 'h2', state: 'ended', endReason: 'missed', startedAt: ago(5_700), endedAt: ago(5_699.7), actions: [] }),
    call({ id: 'h3', direction: 'outbound', state: 'ended', endReason: 'busy', startedAt: ago(9_000), endedAt: ago(8_999.5), actions: [] }),
  ];
  const answers: Scene['answers'] = {
    'journal.query': { result: { calls: erika } },
    'journal.tags': { result: { tags: ['VIP', say('offer', 'Angebot'), say('complaint', 'Reklamation')] } },
    'journal.annotate': { result: { call: talking } },
  };
  const panel = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `panel-${name}`,
    page: 'panel',
    state: ready,
    answers,
    ...changes,
  });
  return [
    panel('idle', { answers: { 'journal.query': { result: { calls: journal() } } }, act: seen('.recent-row') }),
    panel('empty', { answers: { 'journal.query': { result: { calls: [] } } }, act: seen('.empty') }),
    panel('ringing', {
      state: { ...ready, calls: [call({ id: 'c1', remoteArea: 'Berlin', remoteKind: 'fixed' })] },
      act: seen('.history-row'),
    }),
    panel('talking', { state: { ...ready, calls: [talking] }, act: seen('.history-row') }),
    panel('withheld', {
      state: {
        ...ready,
        calls: [call({ id: 'c1', remoteName: undefined, remoteNumber: undefined, remoteDisplay: undefined } as Parameters<typeof call>[0])],
      },
      act: seen('.history'),
    }),
    panel('private', {
      state: { ...ready, calls: [talking] },
      act: async (page) => {
        await (await page.waitForSelector('.private-switch input'))?.click();
        await page.waitForSelector('.private-switch .confirm');
      },
    }),
    panel('two-calls', {
      state: {
        ...ready,
        calls: [
          talking,
          call({ id: 'c2', state: 'held', connectedAt: ago(14.2), remoteName: 'Stadtwerke Musterstadt', actions: ['resume', 'hangUp'] }),
        ],
      },
      act: seen('.history-row'),
    }),
    panel('just-ended', {
      state: { ...ready, calls: [{ ...talking, state: 'ended', endReason: 'hangup', endedAt: ago(0), actions: [] }] },
      answers: {
        ...answers,
        'journal.query': {
          result: { calls: [{ ...talking, state: 'ended', endReason: 'hangup', endedAt: ago(0), actions: [] }, ...erika] },
        },
      },
      act: seen('.history-row'),
    }),
    panel('away', {
      state: { ...ready, calls: [talking] },
      answers: {
        ...answers,
        'journal.annotate': { error: { reason: 'agentUnavailable', message: '–' } },
      },
      act: async (page) => {
        await page.waitForSelector('.history-row');
        await page.type('.note-field textarea', ' ');
        await page.evaluate((state) => window.stage.setState(state), { ...ready, host: 'lost' } as object);
        await page.waitForSelector('.host-title');
      },
    }),
    panel('host-missing', { state: { host: 'missing', lines: [], calls: [] }, answers: {} }),
  ];
}

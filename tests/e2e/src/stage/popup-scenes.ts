/** Every state of the popup that somebody should have looked at. */
import type { Page } from 'puppeteer-core';
import type { AppState, HostState } from '../../../../extension/src/common/app-state.ts';
import type { ErrorInfo } from '../../../../extension/src/common/ringbridge-error.ts';
import { seen } from './acts.ts';
import { ago, call, journal, line, manyNumbers, numberDisplays, numberOwners, numbersOfPage, settings, simulatorLine } from './cast.ts';
import type { Language, Scene } from './scene.ts';

/** The popup's scenes in a language. */
export function popupScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const desk = line(language);
  const ready: AppState = { host: 'ready', agentVersion: '0.1.0', lines: [desk], calls: [], settings: settings(language) };
  const popup = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `popup-${name}`,
    page: 'popup',
    state: ready,
    answers: { 'journal.query': { result: { calls: journal() } } },
    tabUrl: 'https://crm.example/contacts/17',
    ...changes,
  });
  const typed =
    (text: string, then: 'look' | 'enter' = 'look') =>
    async (page: Page) => {
      await page.type('#dial', text);
      await page.waitForFunction(() => document.getElementById('dial-preview')?.textContent !== '');
      if (then === 'enter') {
        await page.keyboard.press('Enter');
        await page.waitForSelector('.confirm, .notice.problem');
      }
    };
  const munich = {
    dialled: '089123456',
    display: '+49 89 123456',
    e164: '+4989123456',
    kind: 'fixed',
    country: 'DE',
    confirm: [],
  } as const;
  const vienna = {
    dialled: '00431234567',
    display: '+43 1 234567',
    e164: '+431234567',
    kind: 'fixed',
    country: 'AT',
    confirm: ['foreign'],
  } as const;
  const ask = (number: object, confirm: readonly string[]): ErrorInfo =>
    ({ reason: 'confirmNeeded', message: 'confirm', data: { reason: 'confirmNeeded', confirm, number } }) as ErrorInfo;
  const down = say(
    '“Desk phone” did not answer in time at 192.168.1.50. Is it switched on and in the same network?',
    '„Tischtelefon“ ist unter 192.168.1.50 nicht erreichbar. Ist das Gerät eingeschaltet und im selben Netz?',
  );
  const host = (state: HostState): Partial<Scene> => ({ state: { host: state, lines: [], calls: [] }, answers: {} });
  const preview = (number: object): Scene['answers'] =>
    ({ 'journal.query': { result: { calls: journal() } }, 'call.preview': { result: { ...number } } }) as Scene['answers'];

  return [
    popup('idle'),
    popup('missed', {
      state: { ...ready, missed: { count: 2, seenAt: ago(30) } },
      answers: { 'journal.query': { result: { calls: journal() } }, 'missed.seen': { result: { count: 2, seenAt: ago(30) } } },
      act: seen('.recent-row.new'),
    }),
    popup('do-not-disturb', { state: { ...ready, quiet: { doNotDisturb: true, quietHours: false } } }),
    popup('quiet-hours', {
      state: { ...ready, quiet: { doNotDisturb: false, quietHours: true, quietHoursUntil: ago(-300) } },
    }),
    popup('numbers', { frames: [numbersOfPage], displays: numberDisplays, owners: numberOwners, act: seen('.number-row') }),
    popup('many-numbers', { frames: [manyNumbers], act: seen('.number-row') }),
    popup('no-numbers', { frames: [[]], act: seen('.page-numbers [role=status] > p') }),
    popup('numbers-on-demand', {
      frames: ['notLooking'],
      stored: { siteModes: { others: 'onDemand' } },
      act: seen('.page-numbers .button'),
    }),
    popup('numbers-loading', { frames: ['hangs'], act: seen('.page-numbers .spinner') }),
    popup('site-off', {
      act: seen('.segment input[value=off]:checked'),
      stored: { siteModes: { rules: [{ pattern: '*.example', mode: 'off' }] } },
    }),
    popup('typed', { answers: preview(munich), act: typed('089 123 456') }),
    popup('two-lines', {
      state: { ...ready, lines: [desk, { ...desk, id: 'soft', name: 'Softphone', isDefault: false }] },
      answers: preview(munich),
      act: typed('089 123 456'),
    }),
    popup('no-number', {
      answers: {
        'journal.query': { result: { calls: journal() } },
        'call.preview': {
          error: {
            reason: 'badNumber',
            message: say('“hello” holds no phone number that could be dialled.', '„hallo“ enthält keine wählbare Rufnummer.'),
          },
        },
      },
      act: typed(say('hello', 'hallo')),
    }),
    popup('confirm-foreign', {
      answers: { ...preview(vienna), 'call.dial': { error: ask(vienna, ['foreign']) } },
      act: typed('0043 1 234567', 'enter'),
    }),
    popup('confirm-emergency', {
      answers: {
        ...preview({ dialled: '112', display: '112', kind: 'emergency', country: 'DE', confirm: ['emergency'] }),
        'call.dial': { error: ask({ dialled: '112', display: '112', kind: 'emergency', confirm: ['emergency'] }, ['emergency']) },
      },
      act: typed('112', 'enter'),
    }),
    popup('dial-failed', {
      answers: { ...preview(munich), 'call.dial': { error: { reason: 'lineUnreachable', message: down } } },
      act: typed('089 123 456', 'enter'),
    }),
    popup('ringing', { state: { ...ready, calls: [call({ id: 'c1' })] } }),
    popup('connected', {
      state: {
        ...ready,
        calls: [
          call({
            id: 'c2',
            state: 'connected',
            direction: 'outbound',
            connectedAt: ago(2.7),
            remoteName: undefined,
            remoteDisplay: '+49 89 123456',
            actions: ['hold', 'hangUp'],
          } as Parameters<typeof call>[0]),
        ],
      },
    }),
    popup('many-calls', {
      state: {
        ...ready,
        calls: [
          call({ id: 'c3', remoteName: 'Dr. Maximiliane Freifrau von und zu Mustermann-Beispielhausen' }),
          call({ id: 'c4', state: 'held', connectedAt: ago(14.2), remoteName: 'Stadtwerke Musterstadt', actions: ['resume', 'hangUp'] }),
          call({
            id: 'c5',
            state: 'sent',
            direction: 'outbound',
            actions: ['hangUp'],
            problem: { reason: 'lineRejected', message: say('Pick up your phone.', 'Heben Sie an Ihrem Telefon ab.') },
          }),
          call({ id: 'c6', state: 'ended', endReason: 'missed', actions: [], remoteName: 'Max Beispiel' }),
        ],
      },
    }),
    popup('line-down', {
      state: { ...ready, lines: [{ ...desk, health: 'down', problem: { reason: 'lineUnreachable', message: down } }] },
    }),
    popup('simulator-only', {
      state: { ...ready, lines: [simulatorLine] },
      answers: { 'journal.query': { result: { calls: [] } } },
      tabUrl: 'chrome://extensions',
    }),
    popup('host-missing', host('missing')),
    popup('host-forbidden', host('forbidden')),
    popup('host-too-old', { ...host('tooOld'), state: { host: 'tooOld', agentVersion: '0.0.9', lines: [], calls: [] } }),
    popup('host-lost', host('lost')),
  ];
}

/** Every state of popup and options that somebody should have looked at. */
import type { Page } from 'puppeteer-core';
import type { AppState, HostState } from '../../../../extension/src/common/app-state.ts';
import type { ErrorInfo } from '../../../../extension/src/common/ringbridge-error.ts';
import {
  actionUrls,
  ago,
  call,
  journal,
  line,
  lineTypes,
  manyNumbers,
  numberDisplays,
  numberOwners,
  numbersOfPage,
  outbox,
  phoneUrls,
  settings,
  simulatorLine,
  siteChoices,
} from './cast.ts';
import { colleagueScenes } from './colleague-scenes.ts';
import { contactScenes, ownBook } from './contact-scenes.ts';
import { journalScenes } from './journal-scenes.ts';
import { panelScenes } from './panel-scenes.ts';
import type { Language, Scene } from './scene.ts';

/** Waits until something is there. */
const seen = (selector: string) => async (page: Page) => {
  await page.waitForSelector(selector);
};
const fingerprint = '3a91c05be7d2446f8a1be0937725cc14f2ab6de8905b3377c18d29e4ab60f51d';

/** All scenes in a language. */
export function scenes(language: Language): Scene[] {
  return [
    ...popupScenes(language),
    ...panelScenes(language),
    ...contactScenes(language),
    ...colleagueScenes(language),
    ...journalScenes(language),
    ...optionsScenes(language),
    ...confirmScenes(),
  ];
}

function popupScenes(language: Language): Scene[] {
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

function optionsScenes(language: Language): Scene[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const desk = line(language);
  const lines = [desk, { ...desk, id: 'soft', type: 'actionUrl', name: 'Softphone', isDefault: false, health: 'unknown' as const }];
  const state: AppState = { host: 'ready', agentVersion: '0.1.0', lines, calls: [], settings: settings(language) };
  const answers: Scene['answers'] = {
    'line.list': { result: { lines, types: lineTypes(language) } },
    'source.list': { result: ownBook(language) },
    'agent.status': {
      result: {
        version: '0.1.0',
        protocol: 1,
        processId: 4711,
        startedAt: ago(300),
        now: ago(0),
        home: '/home/erika/.local/share/ringbridge',
        secretStore: 'libsecret',
        unusedSettings: [],
        receiver: { listening: ['127.0.0.1:61234', '[::1]:61234'], needed: true, inNetwork: false, allow: [] },
        actionUrls: outbox(language),
        sessions: [],
        lines,
      },
    },
    'receiver.urls': { result: phoneUrls(language) },
    'settings.update': { result: settings(language) },
  };
  const options = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `options-${name}`,
    page: 'options',
    state,
    answers,
    ...changes,
  });

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
    options('overview'),
    options('sites', { stored: siteChoices, act: seen('#sites .site-rule') }),
    options('site-problem', {
      stored: siteChoices,
      act: async (page) => {
        await page.type('#site', '*');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#site-problem');
      },
    }),
    options('site-removed', {
      stored: siteChoices,
      act: async (page) => {
        await (await page.waitForSelector('#sites .site-rule .quiet'))?.click();
        await page.waitForSelector('#sites .undo');
      },
    }),
    options('problems', {
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
      answers: tested({
        ok: true,
        message: say('The phone answers: T46S, firmware 66.86.', 'Das Telefon antwortet: T46S, Firmware 66.86.'),
      }),
      act: testDesk,
    }),
    options('test-failed', {
      answers: tested({ ok: false, message: wrongPassword, problem: { reason: 'lineRejected', message: wrongPassword } }),
      act: testDesk,
    }),
    options('certificate', { answers: tested({ ok: false, message: untrusted, fingerprint }), act: testDesk }),
    options('field-error', {
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
      state: { ...state, lines: [simulatorLine], settings: { ...settings(language), lines: [] } },
      act: async (page) => {
        await (await page.waitForSelector('#lines .card-body > .row > button'))?.click();
        await page.waitForSelector('.types');
      },
    }),
    options('remove-question', {
      act: async (page) => {
        await (await page.waitForSelector('#lines .list-row .quiet'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
    options('ringing', {
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
    options('crm', {
      answers: { ...answers, 'popup.preview': { result: { url: 'https://firma.zammad.com/#search/4930609854180', tab: 'reuse' } } },
      act: seen('#crm .link-preview'),
    }),
    options('crm-account', {
      act: async (page) => {
        await page.select('#crm-system', 'zoho');
        await page.waitForSelector('#crm-account');
      },
    }),
    options('crm-problem', {
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
    options('events-refused', {
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
      act: async (page) => {
        await (await page.waitForSelector('#events summary'))?.click();
        await (await page.waitForSelector('#events .list-row:first-child .row.wrap > button.button:not(.quiet)'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
    options('receiver-form', {
      act: async (page) => {
        await (await page.waitForSelector('#events .card-body > details > summary'))?.click();
        await page.type('#receiver-allow', '\n10.1.0.0/16');
      },
    }),
    options('action-urls', {
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: seen('#action-urls .notice'),
    }),
    options('action-url-form', {
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: async (page) => {
        await (await page.waitForSelector('#action-urls .list-row button:not(.quiet)'))?.click();
        await page.waitForSelector('#action-url');
      },
    }),
    options('action-url-drop', {
      state: { ...state, settings: { ...settings(language), actionUrls } },
      act: async (page) => {
        await (await page.waitForSelector('#action-urls .notice .quiet'))?.click();
        await page.waitForSelector('[role=alertdialog]');
      },
    }),
    options('simulator', {
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
      act: async (page) => {
        await page.select('#internal', 'own');
        await page.type('#area-code', '9');
        await page.type('#internal-trial', '4711');
      },
    }),
    options('host-missing', { state: { host: 'missing', lines: [], calls: [] }, answers: {} }),
  ];
}

function confirmScenes(): Scene[] {
  const confirm = (name: string, card: Scene['card']): Scene => ({
    name: `confirm-${name}`,
    page: 'confirm',
    state: { host: 'ready', lines: [], calls: [] },
    answers: {},
    ...(card === undefined ? {} : { card }),
  });
  const question = {
    kind: 'confirm',
    id: '1',
    display: '+43 1 234567',
    confirm: ['foreign'],
    numberKind: 'fixed',
    country: 'AT',
    more: 0,
  } as const;
  return [
    confirm('foreign', question),
    confirm('by-page', {
      ...question,
      display: '+49 900 123456',
      confirm: ['premium'],
      numberKind: 'premium',
      country: 'DE',
      site: 'shop.example',
      more: 2,
    }),
    confirm('gone', undefined),
  ];
}

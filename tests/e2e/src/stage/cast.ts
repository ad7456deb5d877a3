/** The people, phones and calls that the scenes play with. Times are before `now`. */
import type {
  ActionUrlInfo,
  Call,
  LineField,
  LineInfo,
  LineTypeInfo,
  LineUrls,
  ReceiverUrlsResult,
  RingbridgeSettings,
} from '../../../../extension/src/common/contract.ts';
import type { FrameNumber } from '../../../../extension/src/common/page-numbers.ts';
import type { Language } from './scene.ts';

const minuteMs = 60_000;

/** A moment so long ago. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * minuteMs).toISOString();

/** An inbound call from Erika Mustermann; `changes` makes it another. */
export function call(changes: Partial<Call> & Pick<Call, 'id'>): Call {
  return {
    lineId: 'desk',
    direction: 'inbound',
    state: 'ringing',
    remoteNumber: '+4930609854180',
    remoteDisplay: '+49 30 609854-180',
    remoteName: 'Erika Mustermann',
    startedAt: ago(0.1),
    actions: ['answer', 'hangUp'],
    ...changes,
  };
}

/** The calls of the last days. */
export function journal(): Call[] {
  const past = (id: string, minutes: number, talkedMinutes: number | undefined, changes: Partial<Call>): Call => {
    const talk = talkedMinutes === undefined ? {} : { connectedAt: ago(minutes), endedAt: ago(minutes - talkedMinutes) };
    return call({
      id,
      state: 'ended',
      endReason: 'hangup',
      startedAt: ago(minutes),
      endedAt: ago(minutes),
      actions: [],
      ...talk,
      ...changes,
    });
  };
  const max = { remoteName: 'Max Beispiel', remoteNumber: '+4989123456', remoteDisplay: '+49 89 123456' };
  return [
    past('j1', 18, undefined, { ...max, endReason: 'missed' }),
    past('j2', 25, undefined, { ...max, endReason: 'missed' }),
    past('j3', 95, 3.1, {
      direction: 'outbound',
      remoteName: 'Stadtwerke Musterstadt',
      remoteNumber: '+496131123456',
      remoteDisplay: '+49 6131 123456',
    }),
    past('j4', 1_500, 12.4, { direction: 'inbound', remoteName: undefined, remoteNumber: '+431234567', remoteDisplay: '+43 1 234567' }),
    past('j5', 2_900, undefined, { direction: 'outbound', endReason: 'busy', remoteName: undefined }),
    past('j6', 12_000, 0.7, { direction: 'inbound', remoteName: undefined, remoteNumber: undefined, remoteDisplay: undefined }),
  ] as Call[];
}

/** The line of a desk phone that works; `changes` makes it another. */
export function line(language: Language, changes: Partial<LineInfo> = {}): LineInfo {
  return {
    id: 'desk',
    type: 'yealink',
    name: language === 'de' ? 'Tischtelefon' : 'Desk phone',
    health: 'up',
    capabilities: ['dial', 'hangUp', 'answer', 'hold'],
    isDefault: true,
    ...changes,
  };
}

/** The line that is there when none is configured. */
export const simulatorLine: LineInfo = {
  id: 'simulator',
  type: 'simulator',
  name: 'Simulator',
  health: 'up',
  capabilities: ['dial', 'hangUp', 'answer', 'hold', 'events'],
  isDefault: true,
};

/** Settings with a desk phone and a softphone. */
export function settings(language: Language): RingbridgeSettings {
  return {
    country: 'DE',
    areaCode: '89',
    outsideLine: '0',
    internalNumbers: '^[1-9]\\d{1,3}$',
    defaultLine: 'desk',
    lines: [
      {
        id: 'desk',
        type: 'yealink',
        name: line(language).name,
        address: 'https://192.168.1.50',
        user: 'admin',
        password: { hidden: true },
      },
      { id: 'soft', type: 'actionUrl', name: 'Softphone', template: 'http://127.0.0.1:61235/?action=make_call&target={number}' },
    ],
    sources: [],
    receiver: { listen: ['127.0.0.1:61234', '[::1]:61234'], allow: [] },
    policy: { callsPerMinute: 10, confirm: ['premium', 'emergency', 'foreign'], allowedCountries: ['AT', 'CH'] },
    popup: { template: 'https://firma.zammad.com/#search/{e164digits}', system: 'zammad', on: 'ring', onInternal: 'demand', tab: 'reuse' },
    journal: { days: 90 },
    ringing: { toast: true, notification: true, fullScreen: 'notification', quietHours: [], vip: [] },
    actionUrls: [],
  };
}

/** A field of a line or source. */
export const field = (key: string, kind: LineField['kind'], label: string, more: Partial<LineField> = {}): LineField => ({
  key,
  kind,
  label,
  required: false,
  isListed: false,
  choices: [],
  ...more,
});

/** The kinds of lines, as an agent describes them. */
export function lineTypes(language: Language): LineTypeInfo[] {
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  return [
    {
      type: 'yealink',
      name: say('Yealink desk phone', 'Yealink-Tischtelefon'),
      description: say(
        'Dials, answers, holds and hangs up on a Yealink phone in your network. The phone must allow it once, under Features › Remote Control.',
        'Wählt, nimmt an, hält und legt auf einem Yealink-Telefon in Ihrem Netz auf. Das Telefon muss es einmal erlauben, unter Funktionen › Fernsteuerung.',
      ),
      capabilities: ['dial', 'hangUp', 'answer', 'hold'],
      fields: [
        field('address', 'url', say('Address of the phone', 'Adresse des Telefons'), {
          required: true,
          example: 'http://10.1.2.3',
          help: say('The address at which the phone shows its web page.', 'Die Adresse, unter der das Telefon seine Webseite zeigt.'),
        }),
        field('user', 'text', say('User name', 'Benutzername'), { example: 'admin' }),
        field('password', 'secret', say('Password', 'Passwort'), {
          help: say(
            'It stays on this computer, in the system’s password store.',
            'Es bleibt auf diesem Computer, im Passwortspeicher des Systems.',
          ),
        }),
        field('certificate', 'text', say('Trusted certificate', 'Vertrauenswürdiges Zertifikat'), {
          example: '3A:91:… (64 hex)',
          help: say('Only for https. “Test” shows it.', 'Nur bei https. „Testen“ zeigt ihn an.'),
        }),
        field('timeoutMs', 'number', say('Longest wait (milliseconds)', 'Längste Wartezeit (Millisekunden)'), { default: '8000' }),
        field('generation', 'choice', 'Firmware', {
          default: 'servlet',
          choices: [
            { value: 'servlet', label: say('Present (/servlet)', 'Aktuell (/servlet)') },
            { value: 'cgiServer', label: say('Oldest (cgiServer.exx)', 'Sehr alt (cgiServer.exx)') },
          ],
        }),
      ],
    },
    {
      type: 'actionUrl',
      name: say('Phone with a dial URL', 'Telefon mit Wähl-URL'),
      description: say(
        'Ninja, Mia, and any phone or softphone that dials when a URL is opened.',
        'Ninja, Mia und jedes Telefon oder Softphone, das beim Aufruf einer URL wählt.',
      ),
      capabilities: ['dial'],
      fields: [
        field('template', 'urlTemplate', 'URL', { required: true, example: 'http://127.0.0.1:61235/?action=make_call&target={number}' }),
      ],
    },
    {
      type: 'simulator',
      name: 'Simulator',
      description: say(
        'A make-believe phone for trying things out: it calls nobody.',
        'Ein gespieltes Telefon zum Ausprobieren: Es ruft niemanden wirklich an.',
      ),
      capabilities: simulatorLine.capabilities,
      fields: [],
    },
  ];
}

/** The numbers of a small company's page. */
export const numbersOfPage: readonly FrameNumber[] = [
  { e164: '+4930609854180', text: '030 / 60 98 54-180', kind: 'fixed' },
  { e164: '+4930609854199', text: '-199', kind: 'fax' },
  { e164: '+491701234567', text: '0170 1234567', kind: 'mobile' },
  { e164: '+49900123456', text: '0900 123456', kind: 'premium' },
  { e164: '+431234567', text: '+43 1 234567', kind: 'fixed', extension: '12' },
  { e164: '+4930609854180', text: '+49 30 609854180', kind: 'fixed' },
];

/** How the agent reads them out. */
export const numberDisplays: Readonly<Record<string, string>> = {
  '+4930609854180': '+49 30 609854-180',
  '+4930609854199': '+49 30 609854-199',
  '+491701234567': '+49 170 1234567',
  '+49900123456': '+49 900 123456',
  '+431234567': '+43 1 234567',
};

/** Whose they are, as far as the agent knows. */
export const numberOwners: Readonly<Record<string, { readonly name?: string; readonly company?: string }>> = {
  '+4930609854180': { name: 'Anna Bauer', company: 'Bauer & Söhne GmbH' },
  '+431234567': { company: 'Donau Handels GmbH' },
};

/** The numbers of a list. */
export const manyNumbers: readonly FrameNumber[] = Array.from({ length: 140 }, (_, index) => ({
  e164: `+4989123${1000 + index}`,
  text: `089 123-${1000 + index}`,
  kind: index % 3 === 0 ? 'fax' : 'fixed',
}));

/** What somebody chose about web pages. */
export const siteChoices: Readonly<Record<string, unknown>> = {
  siteModes: {
    others: 'on',
    rules: [
      { pattern: '*.intranet.example', mode: 'onDemand' },
      { pattern: 'crm.example.com', mode: 'on' },
      { pattern: 'shop-*.example.com', mode: 'off' },
    ],
  },
  notNumbers: [
    { host: 'shop.example.com', e164: '+4920240012345', text: '2024 0012345' },
    { host: 'shop.example.com', e164: '+4920240012399', text: '2024 0012399' },
    { host: 'crm.example.com', e164: '+4948154711', text: '04815 4711' },
  ],
};

const token = '4cX0m1YqkUe7s9vB2nH5tZ8rD3wJ6pLfQaGyKxTiNcE';

/** What is to be entered in the desk phone and in the softphone. */
export function phoneUrls(language: Language, changes: Partial<LineUrls> = {}): ReceiverUrlsResult {
  const desk = (event: string) =>
    `http://192.168.1.20:61234/event/${token}/desk?e=${event}&id=$call_id&remote=$remote&name=$display_remote`;
  const soft = (event: string) =>
    `http://127.0.0.1:61234/event/${token}/soft?e=${event}&id=<$call_guid>&remote=<$remote_party>&dir=<$call_direction>&name=<$remote_alias>`;
  const fields: [string, string][] = [
    ['incoming_call', 'Incoming Call'],
    ['outgoing_call', 'Outgoing Call'],
    ['call_established', 'Call Established'],
    ['call_terminated', 'Call Terminated'],
    ['missed_call', 'Missed Call'],
  ];
  return {
    receiver: { listening: ['127.0.0.1:61234', '192.168.1.20:61234'], needed: true, inNetwork: true, allow: ['192.168.1.50'] },
    lines: [
      {
        lineId: 'desk',
        urls: fields.map(([event, field]) => ({ event, field, url: desk(event) })),
        provisioning: fields.map(([event]) => `action_url.${event} = ${desk(event)}`).join('\n'),
        canWrite: true,
        ...changes,
      },
      {
        lineId: 'soft',
        urls: [
          { event: 'inbound', field: language === 'de' ? 'Eingehend' : 'Inbound', url: soft('inbound') },
          { event: 'disconnected', field: language === 'de' ? 'Beendet' : 'Disconnected', url: soft('disconnected') },
        ],
        command: 'ringbridge event line=soft e=incoming remote=$call.remote_number',
        canWrite: false,
        heardAt: ago(3),
      },
    ],
  };
}

/** Two addresses that are called: one works, one does not. */
export const actionUrls: RingbridgeSettings['actionUrls'] = [
  {
    on: ['inbound', 'disconnected'],
    url: 'https://crm.example/log?n=<$remote_party>&s=<$call_duration_seconds>',
    open: 'background',
    numberFormat: 'e164',
  },
  { on: ['inbound'], url: 'http://intranet/caller/$call.remote_number', open: 'tab', numberFormat: 'national' },
];

/** How they are. */
export function outbox(language: Language): ActionUrlInfo[] {
  return [
    {
      host: 'crm.example',
      open: 'background',
      health: 'down',
      problem: {
        reason: 'urlFailed',
        detail: 'urlAnswer',
        message:
          language === 'de'
            ? 'Der Server von crm.example hat mit einem Fehler geantwortet: HTTP 503.'
            : 'The server of crm.example answered with an error: HTTP 503.',
      },
      failingSince: ago(42),
      waiting: 17,
      lost: 2,
      sentAt: ago(55),
    },
    { host: 'intranet', open: 'tab', health: 'up', waiting: 0, lost: 0, sentAt: ago(4) },
  ];
}

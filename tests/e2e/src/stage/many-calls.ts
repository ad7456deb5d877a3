/** A quarter of a busy office: past calls and their figures, the same every time. */
import type { Call, JournalStats } from '../../../../extension/src/common/contract.ts';
import type { Language } from './scene.ts';

const people = [
  ['Erika Mustermann', '+4930609854180', '+49 30 609854-180'],
  ['Max Beispiel', '+4989123456', '+49 89 123456'],
  ['Stadtwerke Musterstadt', '+496131123456', '+49 6131 123456'],
  ['', '+431234567', '+43 1 234567'],
  ['Dr. Maximiliane Freifrau von und zu Mustermann-Beispielhausen', '+41446681800', '+41 44 668 18 00'],
  ['', '+491701234567', '+49 170 1234567'],
] as const;

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Numbers from 0 to below 1 that look random and are not. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** So many past calls, the newest a few minutes ago. */
export function manyCalls(language: Language, count: number): Call[] {
  const random = seeded(7);
  const say = (english: string, german: string) => (language === 'de' ? german : english);
  const notes = [
    say('Asked when the pumps come; call back on Monday.', 'Fragte, wann die Pumpen kommen; Rückruf am Montag.'),
    say('Offer 4711 accepted', 'Angebot 4711 angenommen'),
    say('Wants a technician next week, mornings only.', 'Braucht nächste Woche einen Techniker, nur vormittags.'),
  ];
  let startedMs = Date.now() - 7 * minuteMs;
  return Array.from({ length: count }, (_, index): Call => {
    const [name, number, display] = people[Math.floor(random() * people.length)] ?? people[0];
    const inbound = random() < 0.65;
    const talked = random() < 0.7;
    const withheld = index % 17 === 9;
    const isPrivate = index % 23 === 5;
    const id = `m${index}`;
    const startedAt = new Date(startedMs).toISOString();
    const ringMs = 4_000 + random() * 25_000;
    const talkMs = 20_000 + random() * 600_000;
    startedMs -= (20 + random() * 170) * minuteMs;
    return {
      id,
      lineId: index % 5 === 0 ? 'soft' : 'desk',
      direction: inbound ? 'inbound' : 'outbound',
      state: 'ended',
      endReason: talked ? 'hangup' : inbound ? 'missed' : index % 2 === 0 ? 'busy' : 'noAnswer',
      startedAt,
      endedAt: new Date(Date.parse(startedAt) + ringMs + (talked ? talkMs : 0)).toISOString(),
      actions: [],
      ...(talked ? { connectedAt: new Date(Date.parse(startedAt) + ringMs).toISOString() } : {}),
      ...(withheld || isPrivate ? {} : { remoteNumber: number, remoteDisplay: display, ...(name === '' ? {} : { remoteName: name }) }),
      ...(isPrivate ? { private: true } : {}),
      ...(index % 4 === 1 ? { note: notes[index % notes.length] ?? '' } : {}),
      ...(index % 6 === 1 ? { tags: index % 12 === 1 ? ['VIP', say('offer', 'Angebot')] : [say('service', 'Service')] } : {}),
    };
  });
}

/** The figures of so many days. */
export function figures(days: number): JournalStats {
  const random = seeded(11);
  const today = new Date();
  const perDay = Array.from({ length: days }, (_, index) => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - (days - 1 - index));
    const busy = day.getDay() === 0 ? 0.04 : day.getDay() === 6 ? 0.15 : 1;
    const inbound = Math.round(busy * (12 + random() * 16));
    const outbound = Math.round(busy * (5 + random() * 9));
    const missed = Math.round(inbound * random() * 0.25);
    const answered = inbound - missed + Math.round(outbound * 0.75);
    const pad = (value: number) => String(value).padStart(2, '0');
    return {
      day: `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`,
      inbound,
      outbound,
      answered,
      missed,
      talkSeconds: Math.round(answered * (90 + random() * 160)),
    };
  });
  const sum = (key: 'inbound' | 'outbound' | 'answered' | 'missed' | 'talkSeconds') => perDay.reduce((all, day) => all + day[key], 0);
  const total = {
    inbound: sum('inbound'),
    outbound: sum('outbound'),
    answered: sum('answered'),
    missed: sum('missed'),
    talkSeconds: sum('talkSeconds'),
    averageTalkSeconds: 187,
    averageRingSeconds: 8.6,
    averageMissedSeconds: 24,
  };
  const hours = Array.from({ length: 7 * 24 }, (_, index) => {
    const [weekday, hour] = [1 + Math.floor(index / 24), index % 24];
    const open = weekday < 6 && hour >= 8 && hour < 18;
    const peak = Math.exp(-((hour - 10) ** 2) / 8) + 0.8 * Math.exp(-((hour - 14.5) ** 2) / 6);
    const calls = Math.round((open ? 46 * peak + 6 * random() : random() * 1.4) * (weekday === 5 ? 0.6 : weekday > 5 ? 0.5 : 1));
    return { weekday, hour, calls, missed: Math.round(calls * 0.12) };
  }).filter(({ calls }) => calls > 0);
  return {
    total,
    days: perDay,
    hours,
    callers: people.map(([name, number, display], index) => ({
      number,
      display,
      ...(name === '' ? {} : { name }),
      inbound: 64 - index * 9,
      outbound: 21 - index * 3,
      missed: 9 - index,
      talkSeconds: 18_000 - index * 2_700,
      lastAt: new Date(Date.now() - (index + 0.3) * dayMs).toISOString(),
    })),
    ringTimes: {
      medianSeconds: 6.4,
      slowestSeconds: 52,
      steps: [212, 301, 148, 71, 38, 24, 17, 9, 6, 3, 2, 0, 0].map((answered, index) => ({
        fromSeconds: index * 5,
        answered,
        missed: [11, 14, 19, 24, 31, 18, 12, 6, 4, 3, 1, 1, 5][index] ?? 0,
      })),
    },
    lines: [
      { lineId: 'desk', figures: total },
      {
        lineId: 'soft',
        figures: {
          inbound: 120,
          outbound: 64,
          answered: 140,
          missed: 12,
          talkSeconds: 23_400,
          averageTalkSeconds: 167,
          averageRingSeconds: 6,
        },
      },
    ],
  };
}

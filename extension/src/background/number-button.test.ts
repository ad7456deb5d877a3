import { expect, test } from 'vitest';
import type { HostState } from '../common/app-state.ts';
import type { Colleague, LineInfo } from '../common/contract.ts';
import { describeNumber, type NumberAgent } from './number-button.ts';
import { StateStore } from './state-store.ts';

const line = (id: string, change: Partial<LineInfo> = {}): LineInfo => ({
  id,
  type: 'snom',
  name: `The ${id}`,
  health: 'up',
  capabilities: ['dial'],
  isDefault: false,
  ...change,
});
const asked = { type: 'number.asked', number: '+4930609854180', text: '030 / 609 854-180' } as const;

/** What is said of a number, when the agent takes texts for these numbers. */
function describe(previews: Readonly<Record<string, object>>, lines: readonly LineInfo[] = [], host: HostState = 'ready') {
  const store = new StateStore();
  store.update({ host, lines });
  const preview = async (text: string): Promise<unknown> => {
    const known = previews[text];
    if (known === undefined) {
      throw new Error(`No number: ${text}`);
    }
    return known;
  };
  return describeNumber(store, { preview, colleagueAt: async () => undefined } as NumberAgent, asked);
}

const plain = { e164: asked.number, display: '+49 30 609854180', kind: 'fixed' };

test('a number is shown with the hyphen of its writer', async () => {
  const answer = await describe({ [asked.text]: { ...plain, display: '+49 30 609854-180' }, [asked.number]: plain });
  expect(answer).toMatchObject({ display: '+49 30 609854-180', kind: 'fixed' });
});

test('a text that the agent takes for another number is not shown in its place', async () => {
  const answer = await describe({ [asked.text]: { ...plain, e164: '+43306', display: '+43 306' }, [asked.number]: plain });
  expect(answer.display).toBe('+49 30 609854180');
});

test('a number that the agent does not know is not described', async () => {
  expect(await describe({})).toEqual({ host: 'ready', lines: [] });
});

test('the usual line comes first; lines that cannot dial, and how lines are reached, are not told', async () => {
  const lines = [line('soft'), line('door', { capabilities: ['events'] }), line('desk', { isDefault: true, health: 'down' })];
  expect((await describe({}, lines)).lines).toEqual([
    { id: 'desk', name: 'The desk', health: 'down' },
    { id: 'soft', name: 'The soft', health: 'up' },
  ]);
});

test('without an agent nobody waits for one', async () => {
  expect(await describe({ [asked.text]: plain }, [], 'missing')).toEqual({ host: 'missing', lines: [] });
});

const colleague: Colleague = { lineId: 'nfon', number: '103', name: 'Eva', line: 'inUse', presence: 'busy', isSelf: false };
const nfon = line('nfon', { capabilities: ['dial', 'presence'], isDefault: true });

/** What is said of a short number whose kind the agent tells. */
function describeShort(number: string, kind: string, lines: readonly LineInfo[], found: Colleague = colleague) {
  const store = new StateStore();
  store.update({ host: 'ready', lines });
  const agent = {
    preview: async () => ({ dialled: number, display: number, kind, confirm: [] }),
    colleagueAt: async (lineId: string) => (lineId === found.lineId ? found : undefined),
  } as NumberAgent;
  return describeNumber(store, agent, { type: 'number.asked', number, text: number });
}

test('an internal number tells whose it is and what they do', async () => {
  expect((await describeShort('103', 'internal', [nfon])).colleague).toEqual({ name: 'Eva', line: 'inUse', presence: 'busy' });
});

test.each([
  ['the emergency number, whatever extension has its digits', '112', 'emergency', [nfon], colleague],
  [
    'a number that would be dialled on a line that knows no colleagues',
    '103',
    'internal',
    [line('desk', { isDefault: true }), nfon],
    colleague,
  ],
  ['the own number', '103', 'internal', [nfon], { ...colleague, isSelf: true }],
] as const)('nobody is shown beside %s', async (_, number, kind, lines, found) => {
  expect((await describeShort(number, kind, lines, found)).colleague).toBeUndefined();
});

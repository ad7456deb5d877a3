import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { AgentError, FakeAgent, opened } from '../testing/fake-agent.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { AgentLink } from './agent-link.ts';
import { StateStore } from './state-store.ts';

const notFound = 'Specified native messaging host not found.';

let agent: FakeAgent;
let store: StateStore;
let link: AgentLink;

beforeEach(() => {
  vi.useFakeTimers();
  stubChrome();
  agent = new FakeAgent();
  store = new StateStore();
  link = new AgentLink(agent.environment, store);
});
afterEach(() => vi.useRealTimers());

const turn = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function connected(): Promise<void> {
  link.connect();
  await turn();
  expect(store.state.host).toBe('ready');
}

describe('connecting', () => {
  test('opens a session, takes its state over and tells the focus', async () => {
    agent.answer = () => ({ ...opened, calls: [someCall()] });
    await connected();
    await turn();
    expect(store.state).toMatchObject({ agentVersion: '1.2.3', calls: [{ id: 'call-1' }] });
    expect(agent.heard).toEqual(['session.open', 'session.focus']);
  });

  test('has a page opened when the agent asks for it', async () => {
    await connected();
    agent.notify('tab.open', { url: 'https://crm.example/', tab: 'reuse' });
    await turn();
    expect(agent.tabs).toEqual([{ url: 'https://crm.example/', place: 'reuse' }]);
  });

  test('twice opens one port', async () => {
    link.connect();
    link.connect();
    await turn();
    expect(agent.ports).toBe(1);
  });

  test('says when the host is missing, tries again later, and sets the alarm', async () => {
    agent.refusal = notFound;
    link.connect();
    await turn();
    expect(store.state.host).toBe('missing');
    expect(agent.alarm).toBe(true);

    await turn(999);
    expect(agent.ports).toBe(1);
    await turn(1);
    expect(agent.ports).toBe(2);
  });

  test('waits longer after every failure', async () => {
    agent.refusal = notFound;
    link.connect();
    await turn(1_000 + 2_000 + 4_000);
    expect(agent.ports).toBe(4);
    await turn(7_999);
    expect(agent.ports).toBe(4);
    await turn(1);
    expect(agent.ports).toBe(5);
  });

  test('goes on counting where a stopped background left off', async () => {
    agent.refusal = notFound;
    agent.failures = 5;
    link.connect();
    await turn(31_999);
    expect(agent.ports).toBe(1);
    await turn(1);
    expect(agent.ports).toBe(2);
  });

  test('says that the versions do not fit, with the sentence of the agent', async () => {
    agent.answer = () => {
      throw new AgentError('Please update.', { reason: 'versionMismatch' });
    };
    link.connect();
    await turn();
    expect(store.state).toMatchObject({ host: 'tooOld', hostProblem: 'Please update.' });
  });

  test('gives up on an agent that does not answer', async () => {
    agent.answer = () => undefined;
    link.connect();
    await turn(10_000);
    expect(store.state.host).toBe('lost');
  });

  test('survives a browser that throws', async () => {
    link = new AgentLink(
      {
        ...agent.environment,
        openPort: () => {
          throw new Error('No such native application x');
        },
      },
      store,
    );
    link.connect();
    await turn();
    expect(store.state.host).toBe('missing');
  });

  test('switches the alarm off again', async () => {
    agent.refusal = notFound;
    link.connect();
    await turn();
    agent.refusal = undefined;
    await turn(1_000);
    expect(store.state.host).toBe('ready');
    expect(agent.alarm).toBe(false);
  });
});

describe('when the port closes', () => {
  test('it comes back within a second, and shows what it showed until then', async () => {
    agent.answer = () => ({ ...opened, calls: [someCall()] });
    await connected();
    agent.close('Native host has exited.');
    await turn();
    expect(store.state).toMatchObject({ host: 'lost', calls: [{ id: 'call-1' }] });
    await turn(1_000);
    expect(store.state.host).toBe('ready');
  });

  test('what was shown goes when the next attempt fails', async () => {
    agent.answer = () => ({ ...opened, calls: [someCall()] });
    await connected();
    agent.refusal = 'Native host has exited.';
    agent.close('Native host has exited.');
    await turn(1_000);
    expect(store.state).toMatchObject({ host: 'lost', calls: [] });
  });

  test('a session that lasted starts the pauses anew', async () => {
    agent.failures = 6;
    await connected();
    await turn(10_000);
    agent.close();
    await turn();
    expect(agent.failures).toBe(1);
  });

  test('a session that broke at once does not', async () => {
    agent.failures = 6;
    await connected();
    agent.close();
    await turn();
    expect(agent.failures).toBe(7);
  });

  test('a dial that was under way fails with a warning, and is not repeated', async () => {
    await connected();
    const dial = link.request('call.dial', { number: '1' }).catch((error: unknown) => error);
    await turn();
    agent.close();
    await turn(5_000);
    expect(await dial).toMatchObject({ reason: 'agentUnavailable', message: 'lostWhileDialling' });
    expect(agent.heard.filter((method) => method === 'call.dial')).toHaveLength(1);
  });
});

describe('a request', () => {
  test('is answered', async () => {
    agent.answer = (method) => (method === 'session.open' ? opened : { calls: [] });
    await connected();
    expect(await link.request('call.list', undefined)).toEqual({ calls: [] });
  });

  test('connects first, without waiting for the next planned attempt', async () => {
    agent.refusal = notFound;
    link.connect();
    await turn();
    agent.refusal = undefined;
    agent.answer = (method) => (method === 'session.open' ? opened : 'done');
    const answer = link.request('call.list', undefined);
    await turn();
    expect(await answer).toBe('done');
  });

  test('fails with a sentence when the host is missing', async () => {
    agent.refusal = notFound;
    const error = link.request('call.list', undefined).catch((caught: unknown) => caught);
    await turn();
    expect(await error).toMatchObject({ reason: 'agentUnavailable', detail: 'missing', message: 'hostMissing' });
  });

  test('carries the reason, detail and sentence of the agent', async () => {
    await connected();
    agent.answer = () => {
      throw new AgentError('No answer from the phone.', { reason: 'lineUnreachable', detail: 'timeout' });
    };
    await expect(link.request('call.list', undefined)).rejects.toMatchObject({
      reason: 'lineUnreachable',
      detail: 'timeout',
      message: 'No answer from the phone.',
    });
  });

  test('that nobody answers ends, and is cancelled at the agent', async () => {
    await connected();
    const error = link.request('call.list', undefined).catch((caught: unknown) => caught);
    await turn(10_000);
    expect(await error).toMatchObject({ reason: 'agentUnavailable' });
    expect(agent.heard).toContain('$/cancelRequest');
  });

  test('to save settings waits while a CRM changes a token', async () => {
    await connected();
    let isOver = false;
    const saving = link
      .request('settings.update', { changes: {} })
      .catch((caught: unknown) => caught)
      .finally(() => {
        isOver = true;
      });
    await turn(60_000);
    expect(isOver).toBe(false);
    await turn(40_000);
    expect(await saving).toMatchObject({ reason: 'agentUnavailable' });
  });

  test('over one megabyte never leaves the browser', async () => {
    await connected();
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(link.request('call.preview', { number: 'x'.repeat(1024 * 1024) })).rejects.toMatchObject({ reason: 'internal' });
    expect(agent.heard).not.toContain('call.preview');
    expect(complain).toHaveBeenCalled();
    complain.mockRestore();
  });
});

test('what the agent tells is taken over', async () => {
  await connected();
  agent.notify('call.changed', { call: someCall() });
  agent.notify('line.changed', { lines: [{ id: 'desk' }], types: [] });
  agent.notify('settings.changed', { ...opened.settings, country: 'AT' });
  await turn();
  expect(store.state).toMatchObject({ calls: [{ id: 'call-1' }], lines: [{ id: 'desk' }], settings: { country: 'AT' } });
});

test('garbage from the host does not break the link', async () => {
  await connected();
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  agent.notify('call.unheardOf', { nonsense: true });
  agent.notify('call.changed', null);
  await turn();
  agent.answer = () => 'still here';
  expect(await link.request('call.list', undefined)).toBe('still here');
  complain.mockRestore();
});

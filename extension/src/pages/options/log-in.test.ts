import { expect, test } from 'vitest';
import type { FakeConnection } from '../ui/fake-connection.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { LogIn } from './log-in.ts';

const crm = { id: 'crm', type: 'salesforce', address: 'https://acme.my.salesforce.com', client: 'app' };
const start = {
  logInId: 'one',
  url: 'https://acme.my.salesforce.com/authorize',
  redirect: 'http://localhost:61237/callback',
  seconds: 600,
};

function begin(url = start.url): { agent: FakeConnection; logIn: LogIn; opened: string[]; result: Promise<string | undefined> } {
  const agent = fakeConnection();
  const opened: string[] = [];
  const logIn = new LogIn(agent.request, (page) => Promise.resolve(opened.push(page)));
  const result = logIn.start(crm);
  agent.asked[0]?.resolve({ ...start, url });
  return { agent, logIn, opened, result };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const methods = (agent: FakeConnection) => agent.asked.map(({ method }) => method);

test('the page is opened, and waited for until it is over', async () => {
  const { agent, logIn, opened, result } = begin();
  await settle();
  expect(opened).toEqual([start.url]);
  expect(logIn.view.value).toEqual({ state: 'waiting' });
  agent.asked[1]?.resolve({ state: 'waiting' });
  await settle();
  agent.asked[2]?.resolve({ state: 'done', secret: 'login-1' });
  expect(await result).toBe('login-1');
  expect(logIn.view.value).toEqual({ state: 'done' });
  expect(methods(agent)).toEqual(['source.logIn', 'source.logInAwait', 'source.logInAwait']);
});

test('a refusal says why', async () => {
  const { agent, logIn, result } = begin();
  await settle();
  agent.asked[1]?.resolve({ state: 'failed', problem: { reason: 'logInFailed', message: 'It was refused.' } });
  expect(await result).toBeUndefined();
  expect(logIn.view.value).toEqual({ state: 'failed', message: 'It was refused.' });
});

test('settings that the agent does not take say why, and no page is opened', async () => {
  const agent = fakeConnection();
  const opened: string[] = [];
  const logIn = new LogIn(agent.request, (page) => Promise.resolve(opened.push(page)));
  const result = logIn.start(crm);
  agent.asked[0]?.reject(new Error('The port is taken.'));
  expect(await result).toBeUndefined();
  expect(logIn.view.value).toEqual({ state: 'failed', message: 'The port is taken.' });
  expect(opened).toEqual([]);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome://settings'])('%s is no page', async (url) => {
  const { logIn, opened, result } = begin(url);
  expect(await result).toBeUndefined();
  expect(logIn.view.value.state).toBe('failed');
  expect(opened).toEqual([]);
});

test('given up, it is told so, and what comes later counts no more', async () => {
  const { agent, logIn, result } = begin();
  await settle();
  logIn.giveUp();
  expect(logIn.view.value).toEqual({ state: 'cancelled' });
  agent.asked[1]?.resolve({ state: 'done', secret: 'login-1' });
  expect(await result).toBeUndefined();
  expect(logIn.view.value).toEqual({ state: 'cancelled' });
  expect(agent.asked[2]).toMatchObject({ method: 'source.logInCancel', params: { logInId: 'one' } });
});

test('given up before the page was there, none is opened', async () => {
  const agent = fakeConnection();
  const opened: string[] = [];
  const logIn = new LogIn(agent.request, (page) => Promise.resolve(opened.push(page)));
  const result = logIn.start(crm);
  logIn.giveUp();
  agent.asked[0]?.resolve(start);
  await settle();
  agent.asked[1]?.resolve({ state: 'cancelled' });
  expect(await result).toBeUndefined();
  expect(opened).toEqual([]);
  expect(methods(agent)).toEqual(['source.logIn', 'source.logInCancel']);
});

test('a form that closes after it is over tells nothing', async () => {
  const { agent, logIn, result } = begin();
  await settle();
  agent.asked[1]?.resolve({ state: 'done', secret: 'login-1' });
  await result;
  logIn.giveUp();
  expect(logIn.view.value).toEqual({ state: 'done' });
  expect(methods(agent)).not.toContain('source.logInCancel');
});

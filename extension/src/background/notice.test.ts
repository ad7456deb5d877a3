import { beforeEach, expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { noticeFor } from './notice.ts';

beforeEach(() => stubChrome());

const caller = someCall({
  direction: 'inbound',
  state: 'ringing',
  remoteName: 'Erika',
  remoteKind: 'mobile',
  actions: ['answer', 'hangUp'],
});
const notice = (call = caller) => noticeFor({ kind: 'call', id: 'c', call, lineName: 'Desk' });

test('a caller is told in two lines, with the buttons of the toast', () => {
  expect(notice()).toEqual({
    title: 'Erika',
    message: 'stateRingingInbound · +49 89 1234560 · KindMobile\nDesk',
    buttons: [
      { action: 'answer', label: 'answer' },
      { action: 'hangUp', label: 'reject' },
    ],
    stays: true,
  });
});

test('a phone that cannot be answered from here has no buttons; the notification stays while it rings', () => {
  expect(notice({ ...caller, actions: [] })).toMatchObject({ buttons: [], stays: true });
});

const open = [{ text: '2 tickets', page: { of: 'tickets', sourceName: 'Zammad' } }, { text: '1 deal' }] as const;

test('the CRM has a button where the phone leaves room, and what is open there is told', () => {
  const known = { kind: 'call', id: 'c', lineName: 'Desk', crm: 'Zammad', open } as const;
  expect(noticeFor({ ...known, call: { ...caller, actions: ['hangUp'] } })).toMatchObject({
    message: expect.stringContaining('\nDesk · 2 tickets · 1 deal') as string,
    buttons: [{ action: 'hangUp' }, { action: 'crm', label: 'openIn Zammad' }],
  });
  expect(noticeFor({ ...known, call: caller }).buttons.map(({ action }) => action)).toEqual(['answer', 'hangUp']);
});

test('who looks after a caller is told behind what is open', () => {
  const card = { kind: 'call', id: 'c', call: caller, lineName: 'Desk', open, care: 'Otto · yesterday' } as const;
  expect(noticeFor(card).message).toMatch(/\nDesk · 2 tickets · 1 deal · Otto · yesterday$/);
});

test('any other call is told in one line', () => {
  expect(notice(someCall()).message).toBe('stateDialing · Desk');
  expect(notice(someCall({ actions: [] })).stays).toBe(false);
});

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
  });
});

test('a phone that cannot be answered from here has no buttons', () => {
  expect(notice({ ...caller, actions: [] }).buttons).toEqual([]);
});

test('any other call is told in one line', () => {
  expect(notice(someCall()).message).toBe('stateDialing · Desk');
});

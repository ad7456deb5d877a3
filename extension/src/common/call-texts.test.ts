import { beforeEach, expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { callTexts } from './call-texts.ts';

beforeEach(() => stubChrome());

test('a call without a name is known by its number', () => {
  expect(callTexts(someCall(), 'Desk')).toMatchObject({ who: '+49 89 1234560', detail: 'Desk' });
});

test('a call with a name shows the number below', () => {
  expect(callTexts(someCall({ remoteName: 'Erika' }), 'Desk')).toMatchObject({ who: 'Erika', detail: '+49 89 1234560 · Desk' });
});

test('whom the own sources know comes before the name that came with the call', () => {
  const call = someCall({ remoteName: 'MUELLER E', contact: { name: 'Erika Müller', company: 'ACME' } });

  expect(callTexts(call, 'Desk')).toMatchObject({ who: 'Erika Müller', detail: 'ACME · +49 89 1234560 · Desk' });
});

test('an extension of a known company is known by the company', () => {
  expect(callTexts(someCall({ contact: { company: 'ACME' } }), 'Desk')).toMatchObject({ who: 'ACME', detail: '+49 89 1234560 · Desk' });
});

test('a withheld number is said to be withheld', () => {
  const { remoteNumber: _, remoteDisplay: __, ...call } = someCall();
  expect(callTexts(call, 'Desk').who).toBe('callerWithheld');
});

test('a phone that only took the command is not said to dial', () => {
  expect(callTexts(someCall({ state: 'sent' }), 'Desk')).toMatchObject({ state: 'stateSent', look: 'pending' });
});

test('an inbound call that rings is told from an outbound one', () => {
  expect(callTexts(someCall({ state: 'ringing', direction: 'inbound' }), 'Desk')).toMatchObject({
    state: 'stateRingingInbound',
    isRinging: true,
  });
  expect(callTexts(someCall({ state: 'ringing' }), 'Desk')).toMatchObject({ state: 'stateRinging', isRinging: false });
});

test.each([
  ['busy', 'endBusy', 'missed'],
  ['missed', 'endMissed', 'missed'],
  ['hangup', 'stateEnded', 'ended'],
  ['noAnswer', 'endNoAnswer', 'ended'],
] as const)('a call that ended by %s says %s', (endReason, state, look) => {
  expect(callTexts(someCall({ state: 'ended', endReason }), 'Desk')).toMatchObject({ state, look });
});

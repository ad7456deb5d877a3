import { beforeEach, expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { callerTexts } from './caller-texts.ts';
import type { Call } from './contract.ts';

const now = new Date('2026-10-05T12:00:00');
const yesterday = new Date('2026-10-04T14:10:00').toISOString();
const today = new Date('2026-10-05T09:12:00').toISOString();

beforeEach(() => stubChrome());

const caller = (change: Partial<Call> = {}) =>
  callerTexts(someCall({ direction: 'inbound', state: 'ringing', ...change }), 'DE', now, 'de-DE');

test('a name comes before the number', () => {
  expect(caller({ remoteName: 'Erika Mustermann' })).toMatchObject({
    who: 'Erika Mustermann',
    initials: 'EM',
    number: '+49 89 1234560',
  });
});

test('what the own sources know comes before the name that the phone tells, with the company', () => {
  const contact = { name: 'Erika Mustermann', company: 'Muster Maschinenbau GmbH' };
  expect(caller({ remoteName: 'Mustermann E', contact })).toMatchObject({
    who: 'Erika Mustermann',
    initials: 'EM',
    company: 'Muster Maschinenbau GmbH',
    number: '+49 89 1234560',
  });
});

test('a company alone is who, and is not said twice', () => {
  const texts = caller({ contact: { company: 'Stadtwerke' } });
  expect(texts).toMatchObject({ who: 'Stadtwerke', number: '+49 89 1234560' });
  expect(texts).not.toHaveProperty('company');
});

test('without a name the number is who, and is not said twice', () => {
  expect(caller()).toMatchObject({ who: '+49 89 1234560' });
  expect(caller()).not.toHaveProperty('number');
  expect(caller()).not.toHaveProperty('initials');
});

test('a withheld number says so', () => {
  const { remoteNumber: _, remoteDisplay: __, ...withheld } = someCall();
  expect(callerTexts(withheld, 'DE', now, 'de-DE').who).toBe('callerWithheld');
});

test.each([
  ['Erika Mustermann', 'EM'],
  ['Mustermann, Erika', 'ME'],
  ['Élodie', 'É'],
  ['Dr. Anna-Lena von der Höhe', 'DH'],
  ['4711 GmbH', 'G'],
  ['+49 30', undefined],
  ['𝒜da Lovelace', '𝒜L'],
])('%s is %s for short', (name, initials) => {
  expect(caller({ remoteName: name }).initials).toBe(initials);
});

test.each([
  [{ remoteKind: 'fixed', remoteArea: 'Berlin', remoteCountry: 'DE' }, 'KindFixed, Berlin'],
  [{ remoteKind: 'mobile', remoteCountry: 'DE' }, 'KindMobile'],
  [{ remoteKind: 'mobile', remoteCountry: 'AT' }, 'KindMobile, Österreich'],
  [{ remoteKind: 'fixed', remoteArea: 'Wien', remoteCountry: 'AT' }, 'KindFixed, Wien, Österreich'],
  [{ remoteKind: 'internal' }, 'KindInternal'],
  [{ remoteCountry: 'FR' }, 'Frankreich'],
  [{}, ''],
] as const)('kind and place of %o', (known, text) => {
  expect(caller(known).place).toBe(text);
});

test.each([
  [undefined, []],
  [{ inbound: 2, lastInboundAt: yesterday, lastInboundEnd: 'missed', outbound: 0 }, ['historyMissed 3 gestern 14:10']],
  [{ inbound: 1, lastInboundAt: yesterday, lastInboundEnd: 'hangup', outbound: 0 }, ['historyCalls 2 gestern 14:10']],
  [{ inbound: 0, outbound: 1, lastOutboundAt: today }, ['historyCalled heute 9:12']],
  [
    { inbound: 1, lastInboundAt: yesterday, lastInboundEnd: 'missed', outbound: 1, lastOutboundAt: today },
    ['historyMissed 2 gestern 14:10', 'historyCalled heute 9:12'],
  ],
  [{ inbound: 1, lastInboundAt: today, lastInboundEnd: 'hangup', outbound: 1, lastOutboundAt: yesterday }, ['historyCalls 2 heute 9:12']],
] as const)('earlier calls %o', (history, facts) => {
  expect(caller(history === undefined ? {} : { history }).facts).toEqual(facts);
});

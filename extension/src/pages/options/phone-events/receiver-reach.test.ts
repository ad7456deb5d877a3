import { expect, test } from 'vitest';
import type { LineSettings, ReceiverSettings } from '../../../common/contract.ts';
import { phoneAddress, withReach } from './receiver-reach.ts';

const receiver: ReceiverSettings = { listen: ['127.0.0.1:61234'], allow: [] };
const desk: LineSettings = { id: 'desk', type: 'yealink', address: 'https://10.1.2.3' };
const soft: LineSettings = { id: 'soft', type: 'actionUrl', template: 'http://127.0.0.1:61235/?target={number}' };

test.each([
  ['http://10.1.2.3', '10.1.2.3'],
  ['10.1.2.3:8080', '10.1.2.3'],
  ['http://[fd00::3]/', 'fd00::3'],
  ['http://phone.lan', undefined],
  ['', undefined],
])('the phone at %s is known to a list of senders as %s', (address, known) => {
  expect(phoneAddress({ ...desk, address })).toBe(known);
});

test('listening in the network lets the phones in, and nobody else', () => {
  expect(withReach(receiver, '10.1.2.9:61234', [desk, soft])).toEqual({
    listen: ['127.0.0.1:61234', '10.1.2.9:61234'],
    allow: ['10.1.2.3'],
  });
});

test('a phone that is known by its name only keeps the list of senders open', () => {
  expect(withReach(receiver, '10.1.2.9:61234', [desk, { ...desk, address: 'http://phone.lan' }]).allow).toEqual([]);
});

test('what is set already stays, once', () => {
  const set: ReceiverSettings = { listen: ['10.1.2.9:61234'], allow: ['10.1.0.0/16'] };
  expect(withReach(set, '10.1.2.9:61234', [desk, desk])).toEqual({ listen: ['10.1.2.9:61234'], allow: ['10.1.0.0/16', '10.1.2.3'] });
});

import { expect, test } from 'vitest';
import type { ActionUrlSettings } from '../../../common/contract.ts';
import { RingbridgeError } from '../../../common/ringbridge-error.ts';
import { opened } from '../../../testing/fake-agent.ts';
import { fakeConnection } from '../../ui/fake-connection.ts';
import { ActionUrlsEditor } from './action-urls-editor.ts';

const crm: ActionUrlSettings = { on: ['inbound'], url: 'https://crm.example/?n=<$remote_party>', open: 'background', numberFormat: 'e164' };
const lamp: ActionUrlSettings = { on: ['disconnected'], url: 'http://lamp.local/', open: 'background', numberFormat: 'e164' };
const settings = { ...opened.settings, actionUrls: [crm, lamp] };

const start = () => {
  const agent = fakeConnection({ settings });
  return { agent, editor: new ActionUrlsEditor(agent) };
};

test('a new one is added behind the others', async () => {
  const { agent, editor } = start();
  editor.open();
  editor.change({ url: 'https://new.example/' });
  expect(editor.place).toBe('actionUrls[2]');
  const saved = editor.save();
  const added = { on: ['inbound'], url: 'https://new.example/', open: 'background', numberFormat: 'e164' };
  expect(agent.asked[0]?.params).toEqual({ changes: { actionUrls: [crm, lamp, added] } });
  agent.asked[0]?.resolve({ ...settings });
  expect(await saved).toBe(true);
  expect(editor.editing.value).toBeUndefined();
});

test('saving works into the newest settings', async () => {
  const { agent, editor } = start();
  editor.open(lamp);
  editor.change({ open: 'tab' });
  agent.state.value = { ...agent.state.value, settings: { ...settings, actionUrls: [lamp] } };
  void editor.save();
  expect(agent.asked[0]?.params).toEqual({ changes: { actionUrls: [{ ...lamp, open: 'tab' }] } });
});

test('a URL that may not be called keeps the form open', async () => {
  const { agent, editor } = start();
  editor.open(crm);
  const saved = editor.save();
  agent.asked[0]?.reject(
    new RingbridgeError({ reason: 'badSettings', message: 'Write https.', data: { reason: 'badSettings', place: 'actionUrls[0].url' } }),
  );
  expect(await saved).toBe(false);
  expect(editor.saving.problemAt(`${editor.place}.url`)).toBe('Write https.');
  expect(editor.editing.value).toBeDefined();
});

test('a form is dirty once something in it is different', () => {
  const { editor } = start();
  editor.open(crm);
  expect(editor.isDirty).toBe(false);
  editor.change({ on: ['inbound', 'hold'] });
  expect(editor.isDirty).toBe(true);
  editor.change({ on: ['inbound'] });
  expect(editor.isDirty).toBe(false);
});

test('a removal is taken back at its place', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(crm);
  expect(agent.asked[0]?.params).toEqual({ changes: { actionUrls: [lamp] } });
  agent.asked[0]?.resolve({ ...settings, actionUrls: [lamp] });
  await removed;
  const undone = editor.undo();
  expect(agent.asked[1]?.params).toEqual({ changes: { actionUrls: [crm, lamp] } });
  agent.asked[1]?.resolve(settings);
  await undone;
  expect(editor.removed.value).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import type { LineSettings, LineTypeInfo, RingbridgeSettings, SourceSettings } from '../../common/contract.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { lineList, sourceList } from './item-lists.ts';
import { ItemsEditor } from './items-editor.ts';

const desk: LineSettings = { id: 'desk', type: 'yealink', password: { hidden: true } };
const soft: LineSettings = { id: 'soft', type: 'actionUrl' };
const settings: RingbridgeSettings = {
  country: 'DE',
  areaCode: '',
  outsideLine: '',
  internalNumbers: '',
  defaultLine: 'desk',
  lines: [desk, soft],
  sources: [],
  receiver: { listen: ['127.0.0.1:61234', '[::1]:61234'], allow: [] },
  policy: { callsPerMinute: 10, confirm: [], allowedCountries: [] },
  popup: { template: '', system: '', on: 'ring', onInternal: 'demand', tab: 'reuse' },
  journal: { days: 90 },
  ringing: { toast: true, notification: true, fullScreen: 'notification', quietHours: [], vip: [] },
  actionUrls: [],
};
const type: LineTypeInfo = { type: 'desk', name: 'Desk', description: '', capabilities: [], fields: [] };

const start = () => {
  const agent = fakeConnection({ settings });
  return { agent, editor: new ItemsEditor(agent, lineList) };
};

test('a new line never takes the id of one that is there', () => {
  const { editor } = start();
  editor.start(type);
  expect(editor.editing.value?.item?.id).toBe('desk2');
});

test('saving works into the newest settings', async () => {
  const { agent, editor } = start();
  editor.edit(desk);
  const added = { id: 'elsewhere', type: 'snom' };
  agent.state.value = { ...agent.state.value, settings: { ...settings, lines: [desk, soft, added] } };
  const saved = editor.save({ ...desk, name: 'New' });
  expect(agent.asked[0]?.params).toEqual({ changes: { lines: [{ ...desk, name: 'New' }, soft, added] } });
  agent.asked[0]?.resolve(settings);
  await saved;
  expect(editor.editing.value).toBeUndefined();
});

test('removing the default line lets the agent choose another', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(desk);
  expect(agent.asked[0]?.params).toEqual({ changes: { lines: [soft], defaultLine: '' } });
  agent.asked[0]?.resolve({ ...settings, lines: [soft], defaultLine: '' });
  await removed;
  expect(editor.removed.value).toMatchObject({ item: desk, index: 0 });
});

test('a removal is taken back: same place, default again, the password asked for', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(desk);
  agent.asked[0]?.resolve({ ...settings, lines: [soft], defaultLine: '' });
  await removed;
  const undone = editor.undo();
  const back = { id: 'desk', type: 'yealink' };
  expect(agent.asked[1]?.params).toEqual({ changes: { lines: [back, soft], defaultLine: 'desk' } });
  agent.asked[1]?.resolve(settings);
  await undone;
  expect(editor.removed.value).toBeUndefined();
  expect(editor.editing.value).toEqual({ isNew: false, item: back, forgotten: ['password'] });
});

test('a line that cannot do without its password comes back as a form to be saved', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(desk);
  agent.asked[0]?.resolve({ ...settings, lines: [soft], defaultLine: '' });
  await removed;
  const undone = editor.undo();
  agent.asked[1]?.reject(new RingbridgeError({ reason: 'badSettings', message: 'The password is missing.' }));
  await undone;
  expect(editor.editing.value).toEqual({ isNew: true, item: { id: 'desk', type: 'yealink' }, forgotten: ['password'] });
});

test('a line without a password just comes back', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(soft);
  agent.asked[0]?.resolve({ ...settings, lines: [desk] });
  await removed;
  const undone = editor.undo();
  agent.asked[1]?.resolve(settings);
  await undone;
  expect(editor.editing.value).toBeUndefined();
});

test('opening a form ends the chance to take a removal back', async () => {
  const { agent, editor } = start();
  const removed = editor.remove(soft);
  agent.asked[0]?.resolve({ ...settings, lines: [desk] });
  await removed;
  editor.add();
  expect(editor.removed.value).toBeUndefined();
});

describe('sources', () => {
  const book: SourceSettings = { id: 'book', type: 'carddav', address: 'https://dav.example/', password: { secret: 'source-book' } };
  const file: SourceSettings = { id: 'file', type: 'file', file: 'contacts.vcf' };
  const both = { ...settings, sources: [book, file] };
  const startSources = () => {
    const agent = fakeConnection({ settings: both });
    return { agent, editor: new ItemsEditor(agent, sourceList) };
  };

  test('move by one place, and not over the end', async () => {
    const { agent, editor } = startSources();
    const moving = editor.move(file, -1);
    expect(agent.asked[0]?.params).toEqual({ changes: { sources: [file, book] } });
    agent.asked[0]?.resolve({ ...both, sources: [file, book] });
    await moving;

    await editor.move(file, -1);
    expect(agent.asked).toHaveLength(1);
  });

  test('come back in their place, and ask for the password that was forgotten with them', async () => {
    const { agent, editor } = startSources();
    const removing = editor.remove(book);
    agent.asked[0]?.resolve({ ...both, sources: [file] });
    await removing;
    const undoing = editor.undo();
    const back = { id: 'book', type: 'carddav', address: 'https://dav.example/' };
    expect(agent.asked[1]?.params).toEqual({ changes: { sources: [back, file] } });
    agent.asked[1]?.resolve(both);
    await undoing;

    expect(editor.editing.value?.forgotten).toEqual(['password']);
  });
});

import { beforeEach, expect, test } from 'vitest';
import type { SourceSettings, SourceTypeInfo } from '../../common/contract.ts';
import { opened } from '../../testing/fake-agent.ts';
import { stubChrome } from '../../testing/fake-chrome.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { SourcesEditor } from './sources-editor.ts';

const book: SourceSettings = { id: 'book', type: 'carddav', address: 'https://dav.example/', password: { secret: 'source-book' } };
const file: SourceSettings = { id: 'file', type: 'file', file: 'contacts.vcf' };
const type = { type: 'file', name: 'File', fields: [] } as unknown as SourceTypeInfo;
const settings = { ...opened.settings, sources: [book, file] };

let agent: ReturnType<typeof fakeConnection>;
let editor: SourcesEditor;

beforeEach(() => {
  stubChrome();
  agent = fakeConnection({ settings });
  editor = new SourcesEditor(agent);
});

test('a new source has an id that no other has', () => {
  editor.add();
  editor.start(type);

  expect(editor.editing.value?.source).toEqual({ id: 'file2', type: 'file', name: 'File' });
});

test('a source moves by one place, and not over the end', async () => {
  const moving = editor.move(file, -1);
  expect(agent.asked[0]?.params).toEqual({ changes: { sources: [file, book] } });
  agent.asked[0]?.resolve({ ...settings, sources: [file, book] });
  await moving;

  await editor.move(file, -1);
  expect(agent.asked).toHaveLength(1);
});

test('a removed source comes back in its place, and asks for the password that was forgotten with it', async () => {
  const removing = editor.remove(book);
  agent.asked[0]?.resolve({ ...settings, sources: [file] });
  await removing;
  const undoing = editor.undo();
  expect(agent.asked[1]?.params).toEqual({
    changes: { sources: [{ id: 'book', type: 'carddav', address: 'https://dav.example/' }, file] },
  });
  agent.asked[1]?.resolve(settings);
  await undoing;

  expect(editor.editing.value?.forgotten).toEqual(['password']);
});

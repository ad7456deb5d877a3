import { expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { type Annotate, saveNote } from './note-saving.ts';

/** An agent that answers each question with the next of these notes. */
function agent(...notes: (string | undefined)[]) {
  const asked: Parameters<Annotate>[0][] = [];
  const annotate: Annotate = (params) => {
    asked.push(params);
    const note = notes[asked.length - 1];
    return Promise.resolve({ call: someCall(note === undefined ? {} : { note }) });
  };
  return { asked, annotate };
}
const mine = { callId: 'c1', text: ' mine ', before: '' };

test('a note is saved in one question, without the blanks around it', async () => {
  const { asked, annotate } = agent('mine');
  expect(await saveNote(annotate, mine)).toEqual({ note: 'mine', merged: false });
  expect(asked).toEqual([{ callId: 'c1', note: 'mine', noteBefore: '' }]);
});

test('a note that somebody else wrote meanwhile is put together with mine, over theirs', async () => {
  const { asked, annotate } = agent('theirs', 'theirs\nmine');
  expect(await saveNote(annotate, mine)).toEqual({ note: 'theirs\nmine', merged: true });
  expect(asked[1]).toEqual({ callId: 'c1', note: 'theirs\nmine', noteBefore: 'theirs' });
});

test('emptying a note leaves none', async () => {
  const { annotate } = agent(undefined);
  expect(await saveNote(annotate, { callId: 'c1', text: '', before: 'old' })).toEqual({ note: '', merged: false });
});

test('it gives up where a note never stands still', async () => {
  const { asked, annotate } = agent('1', '2', '3', '4', '5', '6');
  await expect(saveNote(annotate, mine)).rejects.toThrow('faster');
  expect(asked).toHaveLength(5);
});

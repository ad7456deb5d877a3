import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NoteDrafts } from '../../common/note-drafts.ts';
import type { UnsavedNote } from '../../common/note-saving.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { someCall } from '../../testing/calls.ts';
import { Note } from './note.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Drafts implements NoteDrafts {
  readonly kept = new Map<string, UnsavedNote>();
  put(note: UnsavedNote): Promise<void> {
    this.kept.set(note.callId, note);
    return Promise.resolve();
  }
  remove(callId: string): Promise<void> {
    this.kept.delete(callId);
    return Promise.resolve();
  }
}

/** An agent with one note, which takes a new one only over the note it has. */
function setting(known = '') {
  const agent = { note: known, away: false, wrote: [] as string[] };
  const drafts = new Drafts();
  const note = new Note(
    'c1',
    known,
    ({ note: wanted, noteBefore }) => {
      if (agent.away) {
        return Promise.reject(new RingbridgeError({ reason: 'agentUnavailable', message: 'away' }));
      }
      if (agent.note === noteBefore) {
        agent.note = wanted;
        agent.wrote.push(wanted);
      }
      return Promise.resolve({ call: someCall({ id: 'c1', note: agent.note }) });
    },
    drafts,
  );
  return { agent, drafts, note };
}

test('a note is saved after a pause, once, and its draft goes', async () => {
  const { agent, drafts, note } = setting();
  note.type('O');
  note.type('Offer ');
  expect(drafts.kept.get('c1')).toEqual({ callId: 'c1', text: 'Offer ', before: '' });
  expect(note.status.value).toBe('typed');

  await vi.advanceTimersByTimeAsync(500);
  expect(agent.wrote).toEqual(['Offer']);
  expect(note.status.value).toBe('saved');
  expect(note.text.value).toBe('Offer ');
  expect(drafts.kept.size).toBe(0);
});

test('somebody who types without a pause is saved all the same', async () => {
  const { agent, note } = setting();
  for (let at = 1; at <= 40; at++) {
    note.type('x'.repeat(at));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(agent.wrote.length).toBeGreaterThan(0);
});

test('what is typed while the agent is away is kept, and saved when it is back', async () => {
  const { agent, drafts, note } = setting();
  agent.away = true;
  note.type('Offer');
  await vi.advanceTimersByTimeAsync(500);
  expect(note.status.value).toBe('away');
  expect(drafts.kept.get('c1')?.text).toBe('Offer');

  agent.away = false;
  note.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(agent.note).toBe('Offer');
  expect(drafts.kept.size).toBe(0);
});

test('what another browser wrote meanwhile stays beside what was typed here', async () => {
  const { agent, note } = setting('Offer');
  note.type('Offer\nMonday');
  agent.note = 'Offer\nCall Eva';
  note.hear(agent.note);
  expect(note.text.value).toBe('Offer\nMonday');

  await vi.advanceTimersByTimeAsync(500);
  expect(agent.note).toBe('Offer\nCall Eva\nMonday');
  expect(note.text.value).toBe(agent.note);
  expect(note.merged.value).toBe(true);
});

test('what is typed while another version is merged stays, too', async () => {
  const { agent, note } = setting();
  agent.note = 'theirs';
  note.type('mine');
  note.flush();
  note.type('mine, more');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(agent.note.split('\n')).toEqual(expect.arrayContaining(['theirs', 'mine, more']));
  expect(note.status.value).toBe('saved');
});

test('a note that nobody edits here follows the agent', () => {
  const { note } = setting('a');
  note.hear('b');
  expect(note.text.value).toBe('b');
  expect(note.status.value).toBe('idle');
});

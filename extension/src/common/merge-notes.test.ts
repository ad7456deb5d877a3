import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes } from './merge-notes.ts';

test.each([
  ['only I wrote', 'a', 'a\nmine', 'a', 'a\nmine'],
  ['only they wrote', 'a', 'a', 'a\ntheirs', 'a\ntheirs'],
  ['both wrote the same', 'a', 'b', 'b', 'b'],
  ['both began a note', '', 'mine', 'theirs', 'theirs\nmine'],
  ['both changed the same line', 'Offer', 'Offer for Monday', 'Offer, call Eva', 'Offer, call Eva\nOffer for Monday'],
  ['different lines', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
  ['they wrote before me', 'a\nb\nc', 'a\nb\nC', 'A\nb\nc', 'A\nb\nC'],
  ['both added at the end', 'a', 'a\nmine', 'a\ntheirs', 'a\ntheirs\nmine'],
  ['they emptied it', 'a', 'a\nmine', '', 'mine'],
])('when %s', (_, before, mine, theirs, merged) => {
  expect(mergeNotes(before, mine, theirs)).toBe(merged);
});

const note = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 }).map((lines) => lines.join('\n'));

test('no line that somebody added is lost', () => {
  fc.assert(
    fc.property(note, note, note, (before, mine, theirs) => {
      const merged = new Set(mergeNotes(before, mine, theirs).split('\n'));
      const old = new Set(before.split('\n'));
      const added = [...mine.split('\n'), ...theirs.split('\n')].filter((line) => !old.has(line));
      expect(added.filter((line) => line !== '' && !merged.has(line))).toEqual([]);
    }),
  );
});

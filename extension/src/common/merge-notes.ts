/*
 * Puts two versions of a note together that were both written over the same earlier one. What only one side changed is
 * taken from that side; where both changed the same lines, both stay, theirs first. Nothing that somebody wrote is lost.
 */

/** What lines of the earlier note a side replaced, `from` to before `to`, and by what. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: readonly string[];
}

/**
 * Merges.
 * @param before - what both were written over
 */
export function mergeNotes(before: string, mine: string, theirs: string): string {
  if (mine === before || mine === theirs) {
    return theirs;
  }
  if (theirs === before) {
    return mine;
  }
  const old = lines(before);
  const [my, their] = [changeOf(old, lines(mine)), changeOf(old, lines(theirs))];
  const [first, second] = my.to <= their.from && my.from < their.from ? [my, their] : [their, my];
  if (first.to <= second.from) {
    return [...old.slice(0, first.from), ...first.by, ...old.slice(first.to, second.from), ...second.by, ...old.slice(second.to)].join(
      '\n',
    );
  }
  const [from, to] = [Math.min(my.from, their.from), Math.max(my.to, their.to)];
  const whole = (change: Change): readonly string[] => [...old.slice(from, change.from), ...change.by, ...old.slice(change.to, to)];
  const kept = new Set(whole(their));
  return [...old.slice(0, from), ...whole(their), ...whole(my).filter((line) => !kept.has(line)), ...old.slice(to)].join('\n');
}

const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** The one stretch in which two texts differ. */
function changeOf(old: readonly string[], now: readonly string[]): Change {
  const shortest = Math.min(old.length, now.length);
  let from = 0;
  while (from < shortest && old[from] === now[from]) {
    from += 1;
  }
  let tail = 0;
  while (tail < shortest - from && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
    tail += 1;
  }
  return { from, to: old.length - tail, by: now.slice(from, now.length - tail) };
}

/** Where a caret belongs when a text was changed by somebody else: at the same words. */
export function caretAfter(before: string, after: string, caret: number): number {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) {
    same += 1;
  }
  return caret <= same ? caret : Math.max(same, caret + after.length - before.length);
}

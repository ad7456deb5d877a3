/* A page that takes us away again and again wins: it would only flicker. */
const enough = 10;
const withinMs = 5_000;

/** Returns what is to be called each time; true when that was too often. */
export function countLosses(): () => boolean {
  let losses: readonly number[] = [];
  return () => {
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < withinMs), now];
    return losses.length >= enough;
  };
}

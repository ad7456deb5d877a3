/** Asks again and again until the answer is there. Fails with `what` when it never comes. */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const asked = Date.now();
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for: ${typeof what === 'string' ? what : what()}`);
    }
    await pause(Math.min(Math.max(leastPauseMs, Date.now() - asked), longestPauseMs));
  }
}

// Between questions passes as much time as they take: a verb of the command line costs half a second of the processor that the
// browser could start with.
const leastPauseMs = 25;
// What is there for seconds only, such as the card of a call that ended, is not to be missed between two slow answers.
const longestPauseMs = 500;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks again and again until the answer is there. Fails with `what` when it never comes. */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for: ${typeof what === 'string' ? what : what()}`);
    }
    await nextTurn();
  }
}

const pollMs = 25;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pollMs));
}

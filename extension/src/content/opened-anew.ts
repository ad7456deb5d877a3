/*
 * Pages open their document anew with `document.open`, or by writing once it was there: windows for printing do, editors in
 * frames, old applications. Document, window and scripts stay the same, ours too. But the browser takes away every listener on the
 * window, the document and all that was in it, those of our world as well, and tells nobody.
 *
 * What an observer sees is that the document's children go or come. A page may exchange them in other ways, too, or open an
 * empty document, of which no child can go: so each time a listener of ours answers whether it is still there. Its event has a
 * name that no page can know, so that none hears it.
 */

/** Tells, before the next task, that the document was opened anew, until the signal aborts. */
export function whenOpenedAnew(then: () => void, signal: AbortSignal): void {
  const name = `${Math.random()}`;
  const listen = (): void => document.addEventListener(name, (event) => event.preventDefault(), { signal });
  const observer = new MutationObserver(() => {
    if (document.dispatchEvent(new Event(name, { cancelable: true }))) {
      listen();
      then();
    }
  });
  listen();
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/**
 * Starts something now, and again whenever the document was opened anew.
 * @param start - what it starts ends with its signal
 */
export function forEachDocument(start: (signal: AbortSignal) => void, life: AbortSignal): void {
  let run: AbortController | undefined;
  const begin = (): void => {
    run?.abort();
    run = new AbortController();
    start(AbortSignal.any([run.signal, life]));
  };
  begin();
  whenOpenedAnew(begin, life);
}

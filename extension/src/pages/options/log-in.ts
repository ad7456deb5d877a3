/*
 * One log-in at a vendor's page at a time. The agent waits for the person to come back there; here it is asked how that went,
 * again and again, for each answer comes after a while at the latest. Whoever begins anew, gives up or closes the form hears
 * nothing more of the one before.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SourceLogInProgress, SourceSettings } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';

/** What a form shows of a log-in. */
export type LogInView =
  | { readonly state: 'idle' | 'opening' | 'waiting' | 'done' | 'cancelled' }
  | { readonly state: 'failed'; readonly message: string };

/** Logs a source in that is not saved yet. */
export class LogIn {
  readonly #request: PageConnection['request'];
  readonly #openTab: (url: string) => Promise<unknown>;
  readonly #view = signal<LogInView>({ state: 'idle' });
  #running: string | undefined;
  #run = 0;

  constructor(request: PageConnection['request'], openTab: (url: string) => Promise<unknown>) {
    this.#request = request;
    this.#openTab = openTab;
  }

  /** How it is. */
  get view(): ReadonlySignal<LogInView> {
    return this.#view;
  }

  /** Opens the vendor's page and waits. Answers with the name of what the log-in has left behind; with nothing if it did not work. */
  async start(source: SourceSettings): Promise<string | undefined> {
    const run = ++this.#run;
    this.#view.value = { state: 'opening' };
    try {
      const { logInId, url } = await this.#request('source.logIn', { source });
      if (run !== this.#run) {
        await this.#request('source.logInCancel', { logInId });
        return undefined;
      }
      this.#running = logInId;
      await this.#openTab(pageUrl(url));
      this.#show(run, { state: 'waiting' });
      const progress = await this.#over(run, logInId);
      this.#show(run, viewOf(progress));
      return run === this.#run ? progress.secret : undefined;
    } catch (error) {
      this.#show(run, { state: 'failed', message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  /** Gives it up, if there is one. */
  giveUp(): void {
    const logInId = this.#running;
    const isRunning = ['opening', 'waiting'].includes(this.#view.value.state);
    this.#run++;
    this.#running = undefined;
    if (!isRunning) {
      return;
    }
    this.#view.value = { state: 'cancelled' };
    if (logInId !== undefined) {
      // It ends by itself after a while; nothing is lost if this does not arrive.
      this.#request('source.logInCancel', { logInId }).catch(() => undefined);
    }
  }

  async #over(run: number, logInId: string): Promise<SourceLogInProgress> {
    for (;;) {
      const progress = await this.#request('source.logInAwait', { logInId });
      if (progress.state !== 'waiting' || run !== this.#run) {
        return progress;
      }
    }
  }

  #show(run: number, view: LogInView): void {
    if (run === this.#run) {
      this.#view.value = view;
    }
  }
}

/** The address of a page; whatever else an address may be is none. */
function pageUrl(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new Error(protocol);
  }
  return href;
}

function viewOf({ state, problem }: SourceLogInProgress): LogInView {
  return state === 'failed' ? { state, message: problem?.message ?? '' } : { state };
}

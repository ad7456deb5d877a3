import type { RuntimeMessage } from '../common/runtime-messages.ts';

/** What the scripts in a page have of the background. */
export interface PageLink {
  /** Tells the background; does nothing once the extension was updated under this page. */
  send(message: RuntimeMessage): void;
  /** False once the extension was updated or removed under this page: whoever sees it leaves everything to the browser. */
  isAlive(): boolean;
}

/** The link of one page to the background. Ends `life` when the extension is gone. */
export function createPageLink(life: AbortController): PageLink {
  // After an update or removal the browser takes `runtime.id` away from the scripts that are still running.
  const isAlive = (): boolean => {
    if (!life.signal.aborted && chrome.runtime?.id === undefined) {
      life.abort();
    }
    return !life.signal.aborted;
  };

  return {
    isAlive,
    send(message: RuntimeMessage) {
      if (!isAlive()) {
        return;
      }
      chrome.runtime.sendMessage(message).catch((error: unknown) => {
        if (isAlive()) {
          console.error('Ringbridge: the background did not take a message', error);
        }
      });
    },
  };
}

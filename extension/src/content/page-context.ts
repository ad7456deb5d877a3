import type { RuntimeMessage } from '../common/runtime-messages.ts';
import type { PageContext } from './feature.ts';

/** The link of one page to the background. Ends `life` when the extension is gone. */
export function createPageContext(life: AbortController): PageContext {
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

import { type PageEvent, parsePageRequest } from '../common/page-protocol.ts';
import { type ErrorInfo, RingbridgeError } from '../common/ringbridge-error.ts';
import { isRpcMethod } from '../common/rpc-methods.ts';
import type { AgentLink } from './agent-link.ts';
import type { PortServer } from './port-door.ts';
import type { StateStore } from './state-store.ts';

/**
 * Serves the extension's own pages: the state as it changes, what the agent tells, and requests to the agent.
 * @param left - a page went
 */
export function pageServer(link: AgentLink, store: StateStore, left?: () => void): PortServer {
  return {
    openedBy: ['extensionPage'],
    serve(port) {
      link.wake();
      const tell = (event: PageEvent): void => {
        try {
          port.postMessage(event);
        } catch {
          // The page closed while its answer was on its way: nobody is left to be told.
        }
      };
      const unsubscribe = store.subscribe((state) => tell({ type: 'state', state }));
      const unlisten = link.listen((what) => tell({ type: 'told', ...what }));
      port.onDisconnect.addListener(() => {
        unsubscribe();
        unlisten();
        left?.();
      });
      port.onMessage.addListener((message: unknown) => void answer(message, link, tell));
      tell({ type: 'state', state: store.state });
    },
  };
}

async function answer(message: unknown, link: AgentLink, tell: (event: PageEvent) => void): Promise<void> {
  const request = parsePageRequest(message);
  if (request === undefined) {
    return;
  }
  const { id, method, params } = request;
  try {
    if (method === 'extension.reconnect') {
      link.connect();
      tell({ type: 'result', id, result: null });
    } else if (isRpcMethod(method)) {
      tell({ type: 'result', id, result: await link.request(method, params) });
    } else {
      tell({ type: 'error', id, error: { reason: 'badRequest', message: `No page may ask for ${method}.` } });
    }
  } catch (error) {
    tell({ type: 'error', id, error: describe(error) });
  }
}

function describe(error: unknown): ErrorInfo {
  if (error instanceof RingbridgeError) {
    // Errors do not survive the port: their fields do.
    const { reason, detail, message, data } = error;
    return { reason, message, ...(detail === undefined ? {} : { detail }), ...(data === undefined ? {} : { data }) };
  }
  console.error('Ringbridge: a request broke', error);
  return { reason: 'internal', message: String(error) };
}

/*
 * The one door for ports. Each name has one server and says who may open it; a port of another name, or of somebody
 * who may not open it, is closed.
 */
import { type SenderKind, senderKind } from './sender-kind.ts';

/** Serves the ports of one name. */
export interface PortServer {
  readonly openedBy: readonly SenderKind[];
  serve(port: chrome.runtime.Port, sender: chrome.runtime.MessageSender): void;
}

/** Opens the door. */
export function routePorts(servers: Readonly<Record<string, PortServer>>): void {
  chrome.runtime.onConnect.addListener((port) => {
    const server = Object.hasOwn(servers, port.name) ? servers[port.name] : undefined;
    if (server === undefined || port.sender === undefined || !server.openedBy.includes(senderKind(port.sender))) {
      port.disconnect();
    } else {
      server.serve(port, port.sender);
    }
  });
}

/*
 * Native messaging as a transport of vscode-jsonrpc. The browser does the framing and the JSON; what is left is to hand
 * messages over and to keep the cap of 1 MiB that both sides agreed on.
 */
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Disposable, type Message } from 'vscode-jsonrpc/browser';

/** A port as far as the transport needs it. */
export interface NativePort {
  readonly onMessage: { addListener(callback: (message: unknown) => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

const maxFrameBytes = 1024 * 1024;

/** Reads messages from a port. */
export class PortReader extends AbstractMessageReader {
  readonly #port: NativePort;

  constructor(port: NativePort) {
    super();
    this.#port = port;
  }

  override listen(callback: DataCallback): Disposable {
    this.#port.onMessage.addListener((message) => callback(message as Message));
    return { dispose: () => undefined };
  }

  /** The port is gone. */
  closed(): void {
    this.fireClose();
  }
}

/** Writes messages to a port. */
export class PortWriter extends AbstractMessageWriter {
  readonly #port: NativePort;

  constructor(port: NativePort) {
    super();
    this.#port = port;
  }

  /** @throws when the message is over 1 MiB, or the port is closed */
  async write(message: Message): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(message)).length;
    if (bytes > maxFrameBytes) {
      throw new RangeError(`A message of ${bytes} bytes is over the cap of ${maxFrameBytes}.`);
    }
    this.#port.postMessage(message);
  }

  end(): void {
    this.#port.disconnect();
  }
}

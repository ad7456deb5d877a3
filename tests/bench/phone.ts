import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';

const patienceMs = 10_000;

/** A phone that notes when the first byte of each request arrives, in milliseconds since 1970. */
export class StopwatchPhone {
  readonly #server: Server;
  readonly #waiting: ((at: number) => void)[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts it on a free port. */
  static async start(): Promise<StopwatchPhone> {
    const server = createServer({ noDelay: true });
    const phone = new StopwatchPhone(server);
    server.on('connection', (socket) => {
      socket.on('error', () => socket.destroy());
      socket.on('data', () => {
        phone.#waiting.shift()?.(performance.timeOrigin + performance.now());
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return phone;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** When the next request's first byte arrives; fails when nothing comes. */
  nextByte(): Promise<number> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('nothing reached the phone')), patienceMs);
      this.#waiting.push((at) => {
        clearTimeout(giveUp);
        resolve(at);
      });
    });
  }

  close(): void {
    this.#server.close();
  }
}

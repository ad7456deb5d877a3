import type { Readable } from 'node:stream';

/** A notification of the agent. */
export interface Notification {
  readonly method?: string;
  readonly params?: unknown;
}

/** Reads the frames that a session is sent, and calls `hear` with each; 4 bytes of length, then JSON. */
export function readNotifications(stream: Readable, hear: (notification: Notification) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = endOf(rest); end <= rest.length; end = endOf(rest)) {
      hear(JSON.parse(rest.subarray(4, end).toString('utf8')) as Notification);
      rest = rest.subarray(end);
    }
  });
}

const endOf = (bytes: Buffer): number => (bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readUInt32LE());

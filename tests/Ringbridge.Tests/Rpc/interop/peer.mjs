// The other end of VsCodeJsonRpcTests: vscode-jsonrpc over stdin and stdout, with the framing of native messaging.
// Written against the protocol only, so that it checks framing and JSON-RPC of Ringbridge.Contract from outside.

import { endianness } from 'node:os';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  CancellationTokenSource,
  createMessageConnection,
  ResponseError,
} from 'vscode-jsonrpc/node';

const requestCancelled = -32800;
const littleEndian = endianness() === 'LE';

class FrameReader extends AbstractMessageReader {
  listen(callback) {
    let bytes = Buffer.alloc(0);
    process.stdin.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      while (bytes.length >= 4) {
        const end = 4 + (littleEndian ? bytes.readUInt32LE(0) : bytes.readUInt32BE(0));
        if (bytes.length < end) {
          return;
        }
        callback(JSON.parse(bytes.toString('utf8', 4, end)));
        bytes = bytes.subarray(end);
      }
    });
    process.stdin.on('end', () => this.fireClose());
    return { dispose: () => process.stdin.removeAllListeners('data') };
  }
}

class FrameWriter extends AbstractMessageWriter {
  async write(message) {
    const payload = Buffer.from(JSON.stringify(message), 'utf8');
    const header = Buffer.alloc(4);
    littleEndian ? header.writeUInt32LE(payload.length) : header.writeUInt32BE(payload.length);
    await new Promise((done, failed) => process.stdout.write(Buffer.concat([header, payload]), (error) => (error ? failed(error) : done())));
  }

  end() {}
}

const connection = createMessageConnection(new FrameReader(), new FrameWriter());
const heard = [];
let cancellation = new CancellationTokenSource();

// Sends a request to the other side and tells what came of it. An argument that is undefined would count as a parameter.
async function ask(method, ...args) {
  try {
    return { result: await connection.sendRequest(method, ...args.filter((argument) => argument !== undefined)) };
  } catch (error) {
    return { code: error.code, message: error.message, data: error.data };
  }
}

connection.onRequest('echo', (params) => params);
connection.onRequest('nothing', () => undefined);
connection.onRequest('fail', ({ code, message, data }) => new ResponseError(code, message, data));
connection.onRequest('ask', ({ method, params }) => ask(method, params));
connection.onRequest('askAndCancel', ({ method, params }) => {
  cancellation = new CancellationTokenSource();
  return ask(method, params, cancellation.token);
});
connection.onNotification('cancelNow', () => cancellation.cancel());
connection.onRequest(
  'wait',
  (token) =>
    new Promise((resolve) => {
      token.onCancellationRequested(() => {
        connection.sendNotification('waitCancelled', { cancelled: true });
        resolve(new ResponseError(requestCancelled, 'cancelled'));
      });
      connection.sendNotification('waiting', { waiting: true });
    }),
);
connection.onNotification('hear', (params) => heard.push(params));
connection.onRequest('heard', () => heard);
connection.onRequest('tell', async ({ method, times }) => {
  for (let number = 0; number < times; number++) {
    connection.sendNotification(method, { number });
  }
  return { told: times };
});
connection.onClose(() => process.exit(0));
connection.listen();

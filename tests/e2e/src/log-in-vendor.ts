/** The log-in of a Salesforce, as far as a browser meets it: a page with a question, the way back, and tokens for the program behind it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A vendor on this computer. */
export interface LogInVendor {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts one. Its page has a link to say yes and one to say no. */
export async function startLogInVendor(): Promise<LogInVendor> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor');
    if (pathname === '/services/oauth2/authorize') {
      const back = (answer: string) => `${searchParams.get('redirect_uri')}?${answer}&state=${searchParams.get('state')}`;
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<title>Vendor</title><a id="yes" href="${back('code=once')}">Allow</a> <a id="no" href="${back('error=access_denied')}">Deny</a>`,
      );
      return;
    }
    const form = new URLSearchParams(await bodyOf(request));
    const isGood = pathname === '/services/oauth2/token' && form.get('code') === 'once' && form.has('code_verifier');
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = isGood ? 200 : 400;
    response.end(
      JSON.stringify(isGood ? { access_token: 'access', refresh_token: 'refresh-secret', instance_url: url } : { error: 'invalid_grant' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) {
    body += String(part);
  }
  return body;
}

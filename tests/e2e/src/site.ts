import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** A web site made of texts. */
export interface TestSite {
  /** Its origin, such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** HTML, as it is or made of what the address asks for. */
export type PageHtml = string | ((query: URLSearchParams) => string);

/** One page: its HTML, or HTML with response headers. */
export type SitePage = PageHtml | { readonly html: PageHtml; readonly headers: Readonly<Record<string, string>> };

/**
 * Serves pages by their path on a free port of the loopback address.
 * @param certificate - for https
 */
export async function startSite(pages: Readonly<Record<string, SitePage>>, certificate?: Certificate): Promise<TestSite> {
  const answer: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const page = pages[pathname];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { html, headers } = typeof page === 'object' ? page : { html: page, headers: {} };
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(typeof html === 'string' ? html : html(searchParams));
  };
  const server = certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

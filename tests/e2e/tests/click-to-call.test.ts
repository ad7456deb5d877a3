import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { startWorld } from '../src/world.ts';

const page = `<!doctype html><meta charset="utf-8"><title>Kontakt</title>
<p>Zentrale: <a id="plain" href="tel:+4989123456">089 123456</a></p>
<p>Vertrieb: <a id="nested" href="tel:+49-30-123456"><b>030 <i id="inner">123456</i></b></a></p>
<p>Skype: <a id="callto" href="callto:+4940123456">040 123456</a></p>
<p>SIP: <a id="sip" href="sip:+4969123456@pbx.example">069 123456</a></p>`;

/** Each kind of line, and the request that its phone must get when +49 89 123456 is clicked. */
const lines = [
  {
    type: 'yealink',
    server: 'yealink',
    options: { password: 'admin', user: 'admin' },
    request: 'GET /servlet?key=number=089123456 HTTP/1.1',
  },
  { type: 'snom', server: 'snom', options: { password: 'admin', user: 'admin' }, request: 'GET /command.htm?number=089123456 HTTP/1.1' },
  { type: 'actionUrl', server: 'softphone', options: {}, request: 'GET /?action=make_call&target=089123456 HTTP/1.1' },
] as const;

describe.each(browserNames)('in %s', (name) => {
  let pbx: FakePbx;
  let site: TestSite;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    pbx = await startFakePbx();
    site = await startSite({ '/': page });
  });
  afterEach(() => cleanup.run());
  afterAll(async () => {
    await site.close();
    await pbx.close();
  });

  test.each(lines)('a click on a phone link makes the $type phone dial', async ({ type, server, options, request }) => {
    const address =
      type === 'actionUrl' ? { template: `${pbx.urls.softphone}/?action=make_call&target={number}` } : { address: pbx.urls[server] };
    const before = (await pbx.requests(server)).length;
    const world = await startWorld(name, { lines: [{ id: 'desk', type, ...address, ...options }] });
    cleanup.add(() => world.cleanup.run());

    const tab = await world.browser.newPage();
    await tab.goto(site.origin);
    await tab.click('#plain');

    const seen = (await pbx.waitForRequests(server, before + 1)).slice(before);
    expect(seen.map((entry) => entry.line)).toContain(request);
    expect(tab.url()).toBe(`${site.origin}/`);
  });
});

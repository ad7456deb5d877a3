import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { startWorld, type World, workWith } from '../src/world.ts';

const page = `<!doctype html><meta charset="utf-8"><title>Kontakt</title>
<p>Zentrale: <a id="plain" href="tel:+4989123456">089 123456</a></p>`;

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
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    site = await startSite({ '/': page });
    cleanup.add(() => site.close());
    world = await startWorld(name, {});
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  test.each(lines)('a click on a phone link makes the $type phone dial', async ({ type, server, options, request }) => {
    const address =
      type === 'actionUrl' ? { template: `${pbx.urls.softphone}/?action=make_call&target={number}` } : { address: pbx.urls[server] };
    await workWith(world.host, { id: type, type, ...address, ...options });
    const before = (await pbx.requests(server)).length;

    const tab = await world.browser.newPage();
    await tab.goto(site.origin);
    await tab.click('#plain');

    const seen = (await pbx.waitForRequests(server, before + 1)).slice(before);
    expect(seen.map((entry) => entry.line)).toContain(request);
    expect(tab.url()).toBe(`${site.origin}/`);
    await tab.close();
  });
});

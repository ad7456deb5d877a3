/* What the extension must not have, whoever adds it: checked in the manifests and in every line of source. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(text(path)) as Record<string, unknown>;
const shared = json('manifest-templates/extension/manifest.json');
const chromium = json('manifest-templates/extension/chromium.json');
const firefox = json('manifest-templates/extension/firefox.json');

const sources = readdirSync(`${root}/extension/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, source: text(`extension/src/${file}`) }));

describe('the manifest', () => {
  test('lets no page and no other extension in', () => {
    for (const manifest of [shared, chromium, firefox]) {
      expect(manifest).not.toHaveProperty('externally_connectable');
      expect(manifest).not.toHaveProperty('web_accessible_resources');
    }
  });

  test('lets its own pages load nothing from outside and connect to nothing', () => {
    const { extension_pages: policy } = shared.content_security_policy as Record<string, string>;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('asks for what docs/permissions.md explains, and nothing else', () => {
    const explained = text('docs/permissions.md');
    const asked = [shared, chromium, firefox].flatMap((manifest) => manifest.permissions as readonly string[]);
    expect(asked.filter((permission) => !explained.includes(`\`${permission}\``))).toEqual([]);
  });

  test('gives the extension its two fixed ids', () => {
    const key = Buffer.from(text('manifest-templates/chromium-key.txt').trim(), 'base64');
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const id = [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
    const ids = text('shared/Ringbridge.Contract/ExtensionIds.cs');
    expect(ids).toContain(`"${id}"`);
    expect(ids).toContain(`"${(firefox.browser_specific_settings as { gecko: { id: string } }).gecko.id}"`);
  });
});

describe('no source', () => {
  test.each([
    ['writes HTML', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|DOMParser/],
    ['runs text as code', /\beval\(|new Function\(/],
    ['talks to pages by messages or events', /window\.postMessage|addEventListener\(\s*'message'|new CustomEvent/],
    ['listens to other extensions', /onMessageExternal|onConnectExternal/],
    ['fetches anything', /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon/],
    ['opens the session storage to pages', /setAccessLevel/],
    ['puts code into the world of the page', /world:\s*'MAIN'/],
  ])('%s', (_, forbidden) => {
    expect(sources.filter(({ source }) => forbidden.test(source)).map(({ file }) => file)).toEqual([]);
  });
});

/*
 * Draws the toast of somebody who calls, over a page, in both browsers and languages, into artifacts/screenshots/:
 *   npx tsx tests/e2e/src/ringing-screenshots.ts [part of a file name…]
 * Of parts with a bar between them (`de|en`) one is enough.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pressUntil, waitForCard } from './card.ts';
import { Cleanup } from './cleanup.ts';
import { hubSpot, hubSpotCaller, hubSpotSource } from './hub-spot.ts';
import { type BrowserName, browserNames, root } from './paths.ts';
import { startSite } from './site.ts';
import { tellows, tellowsCaller, tellowsSource } from './tellows.ts';
import { startWorld } from './world.ts';

/** Who calls, and how often they did before. */
interface Shot {
  readonly name: string;
  readonly caller: readonly string[];
  readonly says: string;
  readonly missedBefore?: number;
  readonly widthPx?: number;
  readonly answered?: boolean;
  readonly picked?: boolean;
}

const erika = ['+49 30 609854-180', '--name', 'Erika Mustermann'] as const;
const shots: readonly Shot[] = [
  { name: 'first', caller: erika, says: 'Erika Mustermann' },
  { name: 'again', caller: erika, says: '3', missedBefore: 2 },
  { name: 'narrow', caller: erika, says: 'Erika Mustermann', widthPx: 320 },
  { name: 'number', caller: ['+43 1 234567'], says: '+43' },
  { name: 'withheld', caller: [], says: 'Simulator' },
  { name: 'verdict', caller: [tellowsCaller], says: 'tellows' },
  {
    name: 'long',
    caller: ['+49 170 1234567', '--name', 'Bundesanstalt für Materialforschung und -prüfung, Zentrale'],
    says: 'Bundesanstalt',
  },
  { name: 'open-items', caller: [hubSpotCaller], says: 'Otto Berger' },
  { name: 'open-items-again', caller: [hubSpotCaller], says: 'Otto Berger', missedBefore: 2 },
  { name: 'open-items-narrow', caller: [hubSpotCaller], says: 'Otto Berger', widthPx: 320 },
  { name: 'open-items-answered', caller: [hubSpotCaller], says: 'Otto Berger', answered: true },
  { name: 'several', caller: ['+49 40 7654321'], says: 'Anna Bauer' },
  { name: 'picked', caller: ['+49 40 7654321'], says: 'Anna Bauer', picked: true },
  { name: 'answered', caller: erika, says: 'Erika Mustermann', answered: true },
];

const people = ['Anna Bauer,ACME GmbH', 'Bert Bauer,ACME Maschinenbau und Anlagentechnik GmbH', 'Carla Kern,', 'Dora Lenz,', 'Emil Moser,'];
const wanted = process.argv.slice(2).map((part) => part.split('|'));
const isWanted = (file: string): boolean => wanted.every((parts) => parts.some((part) => file.includes(part)));
const folder = join(root, 'artifacts', 'screenshots');
await mkdir(folder, { recursive: true });

for (const name of browserNames) {
  for (const language of ['de', 'en'] as const) {
    for (const dark of [false, true]) {
      const chosen = shots.filter((shot) => isWanted(fileOf(shot, language, dark, name)));
      if (chosen.length > 0) {
        await draw(name, language, dark, chosen);
      }
    }
  }
}

function fileOf(shot: Shot, language: string, dark: boolean, browser: string): `${string}.png` {
  return `ringing-${shot.name}-${language}-${dark ? 'dark' : 'light'}-${browser}.png`;
}

async function draw(name: BrowserName, language: 'de' | 'en', dark: boolean, chosen: readonly Shot[]): Promise<void> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite({
      ...hubSpot(),
      ...tellows(),
      '/': '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>CRM</title><h1>Kontakte</h1><p>…</p>',
    });
    cleanup.add(() => site.close());
    const { host, browser, cleanup: worldCleanup } = await startWorld(name, undefined, { language, dark, still: true });
    cleanup.add(() => worldCleanup.run());
    const several = join(host.folder, 'several.csv');
    await writeFile(several, `Name,Company,Phone\n${people.map((person) => `${person},+49 40 7654321\n`).join('')}`);
    await host.configure({
      sources: [{ id: 'several', type: 'file', file: several }, hubSpotSource(site.origin), tellowsSource(site.origin)],
    });
    for (const shot of chosen) {
      const tab = await browser.newPage();
      await tab.setViewport({ width: shot.widthPx ?? 760, height: 360 });
      await tab.goto(site.origin);
      for (let count = 0; count < (shot.missedBefore ?? 0); count += 1) {
        await host.cli('simulate', 'ring', ...shot.caller);
        await host.cli('simulate', 'end', '--reason', 'missed');
      }
      await host.cli('simulate', 'ring', ...shot.caller);
      await waitForCard(tab, shot.says);
      if (shot.picked) {
        await pressUntil(tab, shot.says, 'pick', language === 'de' ? 'Anna Bauer ruft' : 'Anna Bauer calling');
      }
      if (shot.answered) {
        await pressUntil(tab, shot.says, 'answer', language === 'de' ? 'Halten' : 'Hold');
      }
      await tab.screenshot({ path: join(folder, fileOf(shot, language, dark, name)) as `${string}.png` });
      await host.cli('simulate', 'end');
      await tab.close();
    }
  } finally {
    await cleanup.run();
  }
}

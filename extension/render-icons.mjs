// Draws the PNG icons from the SVG sources: node extension/render-icons.mjs (needs the Chromium of the tests).
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const folder = new URL('icons/', import.meta.url);
const drawings = [
  { source: 'ringbridge-small.svg', name: 'ringbridge', sizes: [16] },
  { source: 'ringbridge.svg', name: 'ringbridge', sizes: [32, 48, 128] },
  { source: 'action-on-light.svg', name: 'action-on-light', sizes: [16, 32] },
  { source: 'action-on-dark.svg', name: 'action-on-dark', sizes: [16, 32] },
];

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { source, name, sizes } of drawings) {
  const svg = await readFile(new URL(source, folder), 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();

/** Measures the budgets of the product, each figure beside a baseline of the same run; prints a table, and lines for programs. */
import { cpus } from 'node:os';
import { measureAccuracy } from './accuracy.ts';
import { measureAgent } from './agent.ts';
import { measureClick } from './click.ts';
import { measureContacts } from './contacts.ts';
import { measureNfon } from './nfon.ts';
import { measureNumbers } from './numbers.ts';
import { measureRinging } from './ringing.ts';
import { measureShim } from './shim.ts';
import { type Figure, isMet } from './statistics.ts';

const benchmarks: Readonly<Record<string, (part?: string) => Promise<readonly Figure[]>>> = {
  click: measureClick,
  ringing: measureRinging,
  numbers: measureNumbers,
  accuracy: measureAccuracy,
  shim: measureShim,
  agent: measureAgent,
  nfon: measureNfon,
  contacts: measureContacts,
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(benchmarks);
const figures: Figure[] = [];
for (const wanted of names) {
  // "numbers.live" is a part of "numbers".
  const [name = '', part] = wanted.split('.');
  const measure = benchmarks[name];
  if (!measure) {
    console.error(`there is no benchmark '${name}'; there are: ${Object.keys(benchmarks).join(', ')}`);
    process.exit(2);
  }
  console.log(`  measuring ${wanted} …`);
  figures.push(...(await measure(part)));
}

console.log(`\n${cpus().length} × ${cpus()[0]?.model}\n`);
console.log('| what | measured | baseline | budget | met |');
console.log('|---|---|---|---|---|');
for (const figure of figures) {
  const met = figure.met === undefined ? '' : figure.met ? 'yes' : 'no';
  console.log(`| ${figure.what} | ${figure.measured} | ${figure.baseline ?? ''} | ${figure.budget ?? ''} | ${met} |`);
}

// For programs: name, value, unit, limit, and whether it is kept, parted by tabs.
for (const { stable } of figures) {
  if (stable !== undefined) {
    const { id, value, unit, wanted, limit } = stable;
    console.log(['bench', id, value.toFixed(2), unit, `${wanted} ${limit}`, isMet(stable) ? 'met' : 'missed'].join('\t'));
  }
}

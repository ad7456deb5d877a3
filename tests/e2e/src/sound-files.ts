/* Audio files as people have them, and as they should not be. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

const samplesPerSecond = 8_000;
const headerBytes = 44;

/** Writes a sound file: so many seconds of a quiet tone. */
export async function writeSound(folder: string, name: string, seconds: number): Promise<string> {
  const samples = Math.round(seconds * samplesPerSecond);
  const wav = Buffer.alloc(headerBytes + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(samplesPerSecond, 24);
  wav.writeUInt32LE(samplesPerSecond * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    wav.writeInt16LE(Math.round(Math.sin(index / 3) * 3_000), headerBytes + index * 2);
  }
  return write(folder, name, wav);
}

/** Writes a file that is called like a sound and is none. */
export const writeNoSound = (folder: string, name: string): Promise<string> => write(folder, name, Buffer.from('This is no sound.'));

/** Offers a file to the settings page, and returns what the page says of it: nothing when it was taken. */
export async function offerSound(options: Page, file: string): Promise<string | undefined> {
  const input = await options.waitForSelector<'#ringtone input[type=file]'>('#ringtone input[type=file]');
  await input?.uploadFile(file);
  const name = basename(file);
  const outcome = await options.waitForFunction(
    (wanted) => {
      const problem = document.querySelector('#ringtone .notice')?.textContent ?? '';
      const isListed = [...document.querySelectorAll('#ringtone .chip')].some(({ textContent }) => textContent === wanted);
      return isListed ? 'taken' : problem.includes(wanted) && problem;
    },
    {},
    name,
  );
  const says = (await outcome.jsonValue()) as string;
  return says === 'taken' ? undefined : says;
}

/** Lets known callers sound like an own file. */
export async function chooseSound(options: Page, name: string): Promise<void> {
  const value = await options.$$eval(
    '#tone-external option',
    (choices, wanted) => choices.find(({ textContent }) => textContent === wanted)?.value ?? '',
    name,
  );
  await options.select('#tone-external', value);
  await waitFor('the choice to be kept', () =>
    options.evaluate(`chrome.storage.local.get('ringtone').then(({ ringtone }) => ringtone?.sounds.external === ${JSON.stringify(value)})`),
  );
}

async function write(folder: string, name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

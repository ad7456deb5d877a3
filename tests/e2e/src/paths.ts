import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The browsers the product is for. */
export type BrowserName = 'chromium' | 'firefox';

/** Both, for tests that run in each. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** Where the built extension for a browser is. */
export const extensionFolder = (browser: BrowserName): string => built(join('artifacts', 'extension', browser));

/** The published host. */
export const hostProgram = (): string =>
  process.platform === 'win32'
    ? built(join('artifacts', 'host', `win-${process.arch}`, 'ringbridge.exe'))
    : built(join('artifacts', 'host', `${process.platform === 'darwin' ? 'osx' : 'linux'}-${process.arch}`, 'ringbridge'));

/** The fake phones. */
export const fakePbxProgram = (): string =>
  built(join('tests', 'Ringbridge.FakePbx', 'bin', 'Release', 'net10.0', process.platform === 'win32' ? 'fakepbx.exe' : 'fakepbx'));

function built(path: string): string {
  const whole = join(root, path);
  if (!existsSync(whole)) {
    throw new Error(`${path} is not built: run ./build.sh build (or test) first`);
  }
  return whole;
}

import type { HostState } from '../common/app-state.ts';

/*
 * The browsers say why a native port closed in English sentences only. Measured with Chromium 156 and Firefox 153:
 *   Chromium  "Specified native messaging host not found."             no manifest, or its program is missing
 *   Chromium  "Access to the specified native messaging host is forbidden."   the manifest names other extensions
 *   Firefox   "No such native application …"                           either of these: Firefox does not tell them apart
 *   Firefox   "An unexpected error occurred"                           the program cannot be started
 *   everything else, or nothing                                        the host ran and ended
 */
const notFound = /not found|no such native application|failed to start/i;
const cannotStart = /unexpected error/i;
const forbidden = /forbidden/i;

/**
 * What a closed port means.
 * @param text - the browser's sentence, if there was one
 * @param heard - whether the host ever said something over this port
 */
export function classifyClose(text: string | undefined, heard: boolean): Extract<HostState, 'missing' | 'forbidden' | 'lost'> {
  if (text === undefined || heard) {
    return 'lost';
  }
  if (forbidden.test(text)) {
    return 'forbidden';
  }
  return notFound.test(text) || cannotStart.test(text) ? 'missing' : 'lost';
}

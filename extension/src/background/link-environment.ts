/* The browser's side of the link: native port, identity, alarm, focus. */

import { browserName } from '#platform/browser-name.ts';
import { closeReason } from '#platform/native-port.ts';
import { language } from '../common/i18n.ts';
import { protocolVersion } from '../common/rpc-methods.ts';
import { openTab } from '../common/tab-opener.ts';
import type { LinkEnvironment } from './agent-link.ts';

const hostName = 'dev.ringbridge.host';
const alarmName = 'reconnect';
const failuresKey = 'linkFailures';
const instanceKey = 'instanceId';

export const linkEnvironment: LinkEnvironment = {
  openPort(closed) {
    const port = chrome.runtime.connectNative(hostName);
    port.onDisconnect.addListener(() => closed(closeReason(port)));
    return port;
  },
  async introduce() {
    return {
      protocol: protocolVersion,
      client: 'extension',
      clientVersion: chrome.runtime.getManifest().version,
      instanceId: await instanceId(),
      browser: await browserName(),
      language: language(),
    };
  },
  async isFocused() {
    const windows = await chrome.windows.getAll();
    return windows.some((window) => window.focused);
  },
  async readFailures() {
    const stored: Record<string, unknown> = await chrome.storage.session.get(failuresKey);
    const failures = stored[failuresKey];
    return typeof failures === 'number' ? failures : 0;
  },
  async writeFailures(failures) {
    await chrome.storage.session.set({ [failuresKey]: failures });
  },
  openTab(url, place) {
    openTab(url, place).catch((error: unknown) => console.error('Ringbridge: a page could not be opened', error));
  },
  setAlarm(on) {
    if (on) {
      void chrome.alarms.create(alarmName, { periodInMinutes: 1 });
    } else {
      void chrome.alarms.clear(alarmName);
    }
  },
  random: Math.random,
};

/** Random, once a browser profile: the agent cannot tell profiles apart otherwise. */
async function instanceId(): Promise<string> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(instanceKey);
  const known = stored[instanceKey];
  if (typeof known === 'string') {
    return known;
  }
  const fresh = crypto.randomUUID();
  await chrome.storage.local.set({ [instanceKey]: fresh });
  return fresh;
}

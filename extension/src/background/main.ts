/*
 * The background: everything is registered here, at once and synchronously, so that the browser can wake it for any of
 * these events. It keeps no truth of its own: the agent has it.
 */
import { AgentLink } from './agent-link.ts';
import { reportFocus } from './focus.ts';
import { linkEnvironment } from './link-environment.ts';
import { servePages } from './page-ports.ts';
import { StateStore } from './state-store.ts';

const store = new StateStore();
const link = new AgentLink(linkEnvironment, store);

servePages(link, store);
reportFocus(link);
chrome.runtime.onStartup.addListener(() => link.wake());
chrome.runtime.onInstalled.addListener(() => link.wake());
chrome.alarms.onAlarm.addListener(() => link.wake());

link.wake();

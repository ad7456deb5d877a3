/* The numbers of a frame, as the background sees them: the scripts that come when there are some, and what it says of one. */

import type { Colleague, NumberInfo } from '../common/contract.ts';
import { crmName } from '../common/crm-systems.ts';
import type { NumberAnswer, NumberAsked, NumberColleague } from '../common/number-call.ts';
import { previewAsWritten } from '../common/preview-as-written.ts';
import type { StateStore } from './state-store.ts';

/** Scripts that are put into a frame when they are needed there for the first time. */
export type LateScript = 'found-numbers.js' | 'number-button.js';

/** Puts a script into a frame; false where the browser lets no script in, or the frame is gone. */
export async function bringScript(tabId: number, frameId: number, file: LateScript): Promise<boolean> {
  try {
    await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
    return true;
  } catch {
    // The frame went away, or belongs to the browser: nobody is there to see anything.
    return false;
  }
}

/** Whom a number is asked about. */
export interface NumberAgent {
  /** What a text would dial. */
  preview(number: string): Promise<NumberInfo>;
  /** Who has an extension in the phone system of a line, as far as that is known. */
  colleagueAt(lineId: string, number: string): Promise<Colleague | undefined>;
}

/** What can be said of a number, without waiting for an agent that is not there. */
export async function describeNumber(store: StateStore, agent: NumberAgent, { number, text }: NumberAsked): Promise<NumberAnswer> {
  const { host, lines: all, settings } = store.state;
  const able = all.filter(({ capabilities }) => capabilities.includes('dial'));
  const lines = [...able.filter(({ isDefault }) => isDefault), ...able.filter(({ isDefault }) => !isDefault)].map(
    ({ id, name, health }) => ({ id, name, health }),
  );
  if (host !== 'ready') {
    return { host, lines };
  }
  const name = crmName(settings?.popup);
  const crm = name === undefined ? {} : { crm: name };
  const info = await previewAsWritten((form) => agent.preview(form), number, text);
  if (info === undefined) {
    return { host, lines, ...crm };
  }
  const usual = able.find(({ id }) => id === lines[0]?.id);
  const tells = info.kind === 'internal' && usual?.capabilities.includes('presence') === true;
  const colleague = tells ? await agent.colleagueAt(usual.id, info.dialled).catch(() => undefined) : undefined;
  return { host, lines, display: info.display, kind: info.kind, ...beside(colleague), ...crm };
}

/** A colleague as the page's button shows them; nobody needs to be told what they do themselves. */
function beside(colleague: Colleague | undefined): { readonly colleague?: NumberColleague } {
  if (colleague === undefined || colleague.isSelf) {
    return {};
  }
  const { name, line, presence } = colleague;
  return { colleague: { line, presence, ...(name === undefined ? {} : { name }) } };
}

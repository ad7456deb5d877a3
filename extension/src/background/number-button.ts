/* The numbers of a frame, as the background sees them: the scripts that come when there are some, and what it says of one. */
import { crmName } from '../common/crm-systems.ts';
import type { NumberAnswer, NumberAsked } from '../common/number-call.ts';
import { previewAsWritten } from '../common/preview-as-written.ts';
import type { Dialler } from './dialler.ts';
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

/** What can be said of a number, without waiting for an agent that is not there. */
export async function describeNumber(store: StateStore, dialler: Dialler, { number, text }: NumberAsked): Promise<NumberAnswer> {
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
  const info = await previewAsWritten((form) => dialler.preview(form), number, text);
  return { host, lines, ...(info === undefined ? {} : { display: info.display, kind: info.kind }), ...crm };
}

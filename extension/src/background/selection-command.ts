/* The keyboard command: calls the number that is selected in the tab in front, in whichever frame. */
import { t } from '../common/i18n.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { maxUriLength } from '../common/runtime-messages.ts';
import type { CardBoard } from './card-board.ts';
import type { Dialler } from './dialler.ts';
import { problemCard } from './problem-card.ts';

const command = 'call-selection';

export function answerCommands(dialler: Dialler, board: CardBoard): void {
  chrome.commands.onCommand.addListener((name, tab) => {
    if (name === command) {
      void callSelection(dialler, board, tab?.id);
    }
  });
}

async function callSelection(dialler: Dialler, board: CardBoard, tabId: number | undefined): Promise<void> {
  const target = tabId ?? board.front;
  if (target === undefined) {
    return;
  }
  const selected = await readSelection(target);
  if (selected === '') {
    board.put(target, problemCard(t('nothingSelectedTitle'), new RingbridgeError({ reason: 'badNumber', message: t('nothingSelected') })));
    return;
  }
  await dialler.dial(target, selected.slice(0, maxUriLength));
}

async function readSelection(tabId: number): Promise<string> {
  try {
    const results = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: selectionInFrame });
    return results.map(({ result }) => result ?? '').find((text) => text !== '') ?? '';
  } catch {
    // No script may run on this page, so nothing is known of its selection.
    return '';
  }
}

/** Runs inside the frames: must stand alone. */
function selectionInFrame(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  if (focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && focused.type !== 'password')) {
    return focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0).trim();
  }
  return String(document.getSelection() ?? '').trim();
}

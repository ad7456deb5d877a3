import type { CardBoard } from './card-board.ts';
import type { Dialler } from './dialler.ts';
import { noticeFor } from './notice.ts';
import { openPopup } from './popup-page.ts';

/** Answers system notifications: their buttons where there are any, and the click on the notification itself. */
export function answerNotices(dialler: Dialler, board: CardBoard, onButton: (pressed: (id: string, button: number) => void) => void): void {
  onButton((id, index) => {
    const found = board.findAnywhere(id);
    if (found === undefined || found.card.kind === 'confirm') {
      return;
    }
    const button = noticeFor(found.card).buttons[index];
    if (button !== undefined) {
      void dialler.act(found.tabId, found.card, button.action);
    }
  });

  chrome.notifications.onClicked.addListener((id) => {
    const card = board.findAnywhere(id)?.card;
    if (card?.kind === 'problem') {
      void chrome.runtime.openOptionsPage();
      return;
    }
    // The popup shows running calls with their buttons; without a window to hang on, the browser refuses it.
    void openPopup();
  });
}

import type { PressCard } from './card-actions.ts';
import type { CardBoard } from './card-board.ts';
import { noticeFor } from './notice.ts';
import { openPopup } from './popup-page.ts';

/** What a browser tells of its notifications, beside the click on one. */
export interface NoticeEvents {
  onNoticeButton(pressed: (id: string, button: number) => void): void;
  onNoticeClosed(closed: (id: string) => void): void;
}

/** Answers system notifications: their buttons where there are any, the click on the notification itself, its closing. */
export function answerNotices(press: PressCard, board: CardBoard, events: NoticeEvents): void {
  events.onNoticeButton((id, index) => {
    const found = board.findAnywhere(id);
    if (found === undefined || found.card.kind === 'confirm') {
      return;
    }
    const button = noticeFor(found.card).buttons[index];
    if (button !== undefined) {
      void press(found, button.action);
    }
  });

  events.onNoticeClosed((id) => {
    const found = board.findAnywhere(id);
    if (found !== undefined) {
      // Who closes it has seen it: it is not to come back over the page.
      board.remove(found.tabId, id);
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

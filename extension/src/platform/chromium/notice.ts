import type { Notice } from '../../background/notice.ts';

const icon = 'icons/ringbridge-128.png';

/** Shows a system notification, or updates the one of this id. */
export async function showNotice(id: string, notice: Notice): Promise<void> {
  await chrome.notifications.create(id, {
    type: 'basic',
    iconUrl: chrome.runtime.getURL(icon),
    title: notice.title,
    message: notice.message,
    buttons: notice.buttons.map(({ label }) => ({ title: label })),
    requireInteraction: notice.stays,
  });
}

/** Takes a notification away. */
export async function clearNotice(id: string): Promise<void> {
  await chrome.notifications.clear(id);
}

/** Tells of notifications that a person closed. */
export function onNoticeClosed(closed: (id: string) => void): void {
  chrome.notifications.onClosed.addListener((id, byUser) => {
    if (byUser) {
      closed(id);
    }
  });
}

/** Tells of pressed buttons, by their place. */
export function onNoticeButton(pressed: (id: string, button: number) => void): void {
  chrome.notifications.onButtonClicked.addListener(pressed);
}

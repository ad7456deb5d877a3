import type { Notice } from '../../background/notice.ts';

const icon = 'icons/ringbridge-128.png';

/** Shows a system notification, or updates the one of this id. */
export async function showNotice(id: string, notice: Notice): Promise<void> {
  // Firefox throws when it is given buttons or requireInteraction; a second notification of the same id replaces the first.
  await chrome.notifications.create(id, {
    type: 'basic',
    iconUrl: chrome.runtime.getURL(icon),
    title: notice.title,
    message: notice.message,
  });
}

/** Takes a notification away. */
export async function clearNotice(id: string): Promise<void> {
  await chrome.notifications.clear(id);
}

/** Firefox says of every notification that a person closed it, also of one that ran out or was replaced. */
export function onNoticeClosed(_closed: (id: string) => void): void {
  // Never called here.
}

/** Firefox has no buttons on notifications: a click opens the popup instead. */
export function onNoticeButton(_pressed: (id: string, button: number) => void): void {
  // Never called here.
}

/**
 * Who sends a message: a content script in a tab's top frame or in a frame below it, one of our own pages, or anybody
 * else. Told by the browser, so a page that took over its renderer can at most pretend to be our content script.
 */
export type SenderKind = 'topFrame' | 'subFrame' | 'extensionPage' | 'stranger';

/** The kind of a sender. */
export function senderKind(sender: chrome.runtime.MessageSender): SenderKind {
  if (sender.id !== chrome.runtime.id) {
    return 'stranger';
  }
  if (sender.url?.startsWith(chrome.runtime.getURL('')) === true) {
    return 'extensionPage';
  }
  if (sender.tab?.id === undefined || sender.frameId === undefined) {
    return 'stranger';
  }
  return sender.frameId === 0 ? 'topFrame' : 'subFrame';
}

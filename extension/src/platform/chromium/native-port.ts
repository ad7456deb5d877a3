/** Why a native port closed, in the browser's words; nothing when the host just ended. Read inside `onDisconnect` only. */
export function closeReason(_port: chrome.runtime.Port): string | undefined {
  return chrome.runtime.lastError?.message;
}

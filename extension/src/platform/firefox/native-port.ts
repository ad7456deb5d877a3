/** Why a native port closed, in the browser's words; nothing when the host just ended. Read inside `onDisconnect` only. */
export function closeReason(port: chrome.runtime.Port): string | undefined {
  // Firefox has no `lastError` here; `port.error` is null when the host ended by itself.
  const { error } = port as chrome.runtime.Port & { readonly error?: { readonly message: string } | null };
  return error?.message;
}

/** Opens the panel beside a window's pages. Chromium wants this at once, while a person's click or key still counts. */
export function openPanelBeside(windowId: number): Promise<void> {
  return chrome.sidePanel.open({ windowId });
}

interface Sidebar {
  open(): Promise<void>;
}

/** Opens the panel beside the pages of the window in front. Firefox wants this at once, in the handler of a click or key. */
export function openPanelBeside(_windowId: number): Promise<void> {
  return (chrome as unknown as { readonly sidebarAction: Sidebar }).sidebarAction.open();
}

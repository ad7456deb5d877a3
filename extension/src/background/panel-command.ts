import { openPanel } from '../common/open-panel.ts';

const command = 'open-panel';

/** Opens the panel on the keyboard command. */
export function answerPanelCommand(): void {
  chrome.commands.onCommand.addListener((name, tab) => {
    if (name === command) {
      void openPanel(tab?.windowId ?? chrome.windows.WINDOW_ID_CURRENT);
    }
  });
}

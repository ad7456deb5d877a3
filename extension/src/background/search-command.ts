import { lookForNumbers } from '../common/page-orders.ts';

const command = 'search-numbers';

/** Answers the keyboard command that looks for numbers on the page in front. */
export function answerSearchCommand(): void {
  chrome.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) {
      void lookForNumbers(tab.id);
    }
  });
}

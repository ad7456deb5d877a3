import { expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { answerSearchCommand } from './search-command.ts';

test('the command has the page in front searched, and no other command does', () => {
  const heard: ((name: string, tab?: { readonly id: number }) => void)[] = [];
  const sendMessage = vi.fn(async () => undefined);
  stubChrome({ commands: { onCommand: { addListener: (added: never) => heard.push(added) } }, tabs: { sendMessage } });
  answerSearchCommand();

  heard[0]?.('call-selection', { id: 7 });
  heard[0]?.('search-numbers');
  expect(sendMessage).not.toHaveBeenCalled();
  heard[0]?.('search-numbers', { id: 7 });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { type: 'numbers.look' });
});

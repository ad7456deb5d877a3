/*
 * The background: everything is registered here, at once and synchronously, so that the browser can wake it for any of
 * these events. It keeps no truth of its own: the agent has it.
 */
import { fillExistingTabs } from '#platform/existing-tabs.ts';
import { onNoticeButton, onNoticeClosed } from '#platform/notice.ts';
import type { PresenceFindResult } from '../common/contract.ts';
import { pagePortName } from '../common/page-protocol.ts';
import { contentPortName } from '../common/runtime-messages.ts';
import { AgentLink } from './agent-link.ts';
import { keepBadge } from './badge.ts';
import { cardActions } from './card-actions.ts';
import { CardBoard } from './card-board.ts';
import { cardSurface } from './card-surface.ts';
import { CrmDesk } from './crm-desk.ts';
import { Dialler } from './dialler.ts';
import { reportFocus } from './focus.ts';
import { watchFrontTab } from './front-tab.ts';
import { saveLeftNotes } from './left-notes.ts';
import { linkEnvironment } from './link-environment.ts';
import { serveMenus } from './menus.ts';
import { messageServer, type Received, routeMessages } from './message-router.ts';
import { watchNavigations } from './navigation-watch.ts';
import { answerNotices } from './notice-answers.ts';
import { bringScript, describeNumber, type NumberAgent } from './number-button.ts';
import { NumberDesk } from './number-desk.ts';
import { endWalk, walkNumbers } from './number-walk.ts';
import { countNumbers } from './number-watch.ts';
import { pageServer } from './page-ports.ts';
import { answerPanelCommand } from './panel-command.ts';
import { routePorts } from './port-door.ts';
import { ring } from './ring.ts';
import { answerSearchCommand } from './search-command.ts';
import { answerCommands } from './selection-command.ts';
import { choose } from './site-choices.ts';
import { StateStore } from './state-store.ts';

const store = new StateStore();
const link = new AgentLink(linkEnvironment, store);
const board = new CardBoard(cardSurface);
const dialler = new Dialler(link, store, board);
const crm = new CrmDesk(link, store, board);
const press = cardActions({ link, board, dialler, crm });
const numberDesk = new NumberDesk(store);
const numberAgent: NumberAgent = {
  preview: (number) => dialler.preview(number),
  colleagueAt: async (lineId, number) => ((await link.request('presence.find', { lineId, number })) as PresenceFindResult).colleague,
};

store.subscribe((state) => board.update(state));
ring(store, board);
const { counts, found } = countNumbers();
keepBadge(store, counts);
reportFocus(link, board, linkEnvironment.isFocused);
watchFrontTab(board);
watchNavigations(dialler);
answerCommands(dialler, board);
answerNotices(press, board, { onNoticeButton, onNoticeClosed });
const contextChanged = serveMenus(dialler);
answerSearchCommand();
answerPanelCommand();
crm.answerCommand();
walkNumbers(board);
routeMessages(handle);
routePorts({ [pagePortName]: pageServer(link, store, saveLeftNotes(link, store)), [contentPortName]: messageServer(handle) });

chrome.tabs.onRemoved.addListener((tabId) => {
  board.forget(tabId);
  dialler.forget(tabId);
  crm.forget(tabId);
});
chrome.runtime.onStartup.addListener(() => link.wake());
chrome.runtime.onInstalled.addListener(() => {
  link.wake();
  void fillExistingTabs();
});
chrome.alarms.onAlarm.addListener(() => link.wake());

link.wake();

function handle(received: Received): unknown {
  const { message, kind, tabId = -1, windowId = chrome.windows.WINDOW_ID_CURRENT, frameId = 0, site } = received;
  switch (message.type) {
    case 'link.activated':
      void dialler.follow(tabId, message.uri);
      return;
    case 'call.offered':
      void dialler.offer(tabId, site, message.uri, message.gesture);
      return;
    case 'context.changed':
      contextChanged(received);
      return;
    case 'number.taught':
    case 'number.untaught':
    case 'site.turnedOff':
    case 'site.turnedBack':
      void choose(received);
      return;
    case 'numbers.found':
      found(received);
      return;
    case 'numbers.verify':
      return numberDesk.verify(message, tabId);
    case 'numbers.here':
      void bringScript(tabId, frameId, 'found-numbers.js');
      return;
    case 'number.touched':
      void bringScript(tabId, frameId, 'number-button.js');
      return;
    case 'number.asked':
      return describeNumber(store, numberAgent, message);
    case 'number.activated': {
      const uri = `tel:${message.number}`;
      void (message.sure ? dialler.follow(tabId, uri, message.lineId) : dialler.confirm(tabId, uri, message.lineId));
      return;
    }
    case 'number.looked':
      void crm.openNumber(tabId, message.number);
      return;
    case 'walk.left':
      void endWalk(tabId);
      return;
    case 'card.sync':
      board.reload(tabId);
      return;
    case 'card.asked':
      return board.findAnywhere(message.cardId)?.card;
    case 'card.acted': {
      const { card, tabId: on } =
        kind === 'topFrame' ? { card: board.find(tabId, message.cardId), tabId } : (board.findAnywhere(message.cardId) ?? {});
      if (card !== undefined && on !== undefined) {
        void press({ card, tabId: on, windowId }, message.action, message.choice);
      }
      return;
    }
  }
}

/* The card script: put into a tab's top frame when there is the first card to show. Draws what the background says. */
import { type CardsAnswer, type CardsShown, isCaller } from '../../common/cards.ts';
import { watchAlive } from '../alive-watch.ts';
import { forEachDocument } from '../opened-anew.ts';
import { createPageLink } from '../page-link.ts';
import { takeOver } from '../take-over.ts';
import { countLosses } from '../top-layer/too-often.ts';
import { createCardView } from './card-view.ts';

const life = takeOver('card');
const page = createPageLink(life);
/** The page does not let cards be: from now on they are shown elsewhere. */
let isKeptAway = false;
/** Shows the cards in the document as it is now; nothing before there is one. */
let show: ReturnType<typeof createCardView> | undefined;
let isAnyShown = false;
const isTooOften = countLosses();

const sync = (): void => page.send({ type: 'card.sync' });
const keptAway = (): void => {
  isKeptAway = true;
  show?.([]);
  sync();
};

forEachDocument((signal) => {
  const isAgain = show !== undefined;
  show = createCardView(
    {
      act: (cardId, action, choice) => page.send({ type: 'card.acted', cardId, action, ...(choice === undefined ? {} : { choice }) }),
      keptAway,
    },
    signal,
  );
  document.addEventListener('fullscreenchange', (event) => event.isTrusted && sync(), { signal });
  // A page that comes back from the history shows the cards of the time it was left.
  window.addEventListener('pageshow', (event) => event.persisted && sync(), { signal });
  watchAlive(page, signal);
  if (isAgain && isAnyShown) {
    (isTooOften() ? keptAway : sync)();
  }
}, life.signal);

const receive = (message: unknown, sender: chrome.runtime.MessageSender, respond: (answer: CardsAnswer) => void): void => {
  const { type, cards } = message as Partial<CardsShown>;
  // Only the background speaks here: it is in no tab.
  if (sender.id === chrome.runtime.id && sender.tab === undefined && type === 'cards.shown' && cards !== undefined) {
    if (isKeptAway) {
      respond('noCards');
      return;
    }
    // Over a film or a presentation nobody wants to be told who calls, least of all the audience.
    const fitting = document.fullscreenElement === null ? cards : cards.filter((card) => !isCaller(card));
    show?.(fitting);
    isAnyShown = fitting.length > 0;
    respond(fitting.length === cards.length ? 'shown' : 'fullScreen');
  }
};
chrome.runtime.onMessage.addListener(receive);
life.signal.addEventListener(
  'abort',
  () => {
    if (chrome.runtime?.id !== undefined) {
      chrome.runtime.onMessage.removeListener(receive);
    }
  },
  { once: true },
);

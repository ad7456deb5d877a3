/* The card script: put into a tab's top frame when there is the first card to show. Draws what the background says. */
import { type CardsAnswer, type CardsShown, isCaller } from '../../common/cards.ts';
import { watchAlive } from '../alive-watch.ts';
import { createPageLink } from '../page-link.ts';
import { takeOver } from '../take-over.ts';
import { createCardView } from './card-view.ts';

const life = takeOver('card');
const page = createPageLink(life);
/** The page does not let cards be: from now on they are shown elsewhere. */
let isKeptAway = false;
const show = createCardView(
  {
    act: (cardId, action, choice) => page.send({ type: 'card.acted', cardId, action, ...(choice === undefined ? {} : { choice }) }),
    keptAway: () => {
      isKeptAway = true;
      show([]);
      page.send({ type: 'card.sync' });
    },
  },
  life.signal,
);

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
    show(fitting);
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

watchAlive(page, life.signal);

document.addEventListener('fullscreenchange', (event) => event.isTrusted && page.send({ type: 'card.sync' }), { signal: life.signal });

// A page that comes back from the history shows the cards of the time it was left.
window.addEventListener('pageshow', (event) => event.persisted && page.send({ type: 'card.sync' }), { signal: life.signal });

/*
 * The button's script: put into a frame when somebody comes to a number there for the first time, by pointer or by
 * keyboard. It shows the button over the number and does what is pressed; numbers are found by the content script.
 */
import { watchAlive } from '../alive-watch.ts';
import { takeVisits } from '../features/numbers/button-seam.ts';
import { forEachDocument } from '../opened-anew.ts';
import { createPageLink } from '../page-link.ts';
import { takeOver } from '../take-over.ts';
import { Fields } from './fields.ts';
import { NumberButton } from './number-button.ts';
import { answerWalk } from './walk.ts';

const life = takeOver('number-button');
const page = createPageLink(life);
forEachDocument((signal) => {
  const button = new NumberButton(page, signal);
  const fields = new Fields(page, (visit) => button.visit(visit));
  takeVisits((visit) => ('field' in visit ? void fields.visit(visit) : button.visit(visit)), signal);
  answerWalk(button, signal);
  watchAlive(page, signal);
}, life.signal);

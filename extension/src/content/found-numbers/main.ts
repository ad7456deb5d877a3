/*
 * The script of found numbers: put into a frame when the content script found the first number there, or was asked to look.
 * It marks numbers, sees the pointer come to them, and counts them. Most frames have none, and never pay for this.
 */
import { watchAlive } from '../alive-watch.ts';
import { type Found, takeFound } from '../features/numbers/found-seam.ts';
import { createPageLink } from '../page-link.ts';
import { takeOver } from '../take-over.ts';
import { publishRoots } from '../top-layer/known-roots.ts';
import { callButton } from './call-button.ts';
import { readLongTexts } from './long-text.ts';
import { LookUp } from './look-up.ts';
import { Marks } from './marks.ts';
import { reportNumbers } from './report.ts';
import { RestlessTexts } from './restless-texts.ts';
import { followSight } from './sight.ts';

const life = takeOver('found-numbers');
watchAlive(createPageLink(life), life.signal);
takeFound(show, life.signal);

function show({ finder, page, signal }: Found): void {
  const { directory } = finder;
  // What is shown here ends with the content script that searches, not with this script.
  watchAlive(page, signal);
  publishRoots(() => finder.roots, signal);
  const marks = new Marks(page.settings.markStyle, signal);
  const lookUp = new LookUp(directory, () => finder.roots);
  const isInSight = followSight(finder, marks, signal);
  directory.display = {
    came: (number) => {
      marks.add(number);
      if (isInSight(number)) {
        marks.show(number);
      }
    },
    left: (number) => marks.remove(number),
    keep: () => marks.keep(),
    emphasise: (number) => marks.emphasise(number),
    at: (x, y) => lookUp.at(x, y),
    all: () => lookUp.all(),
    shown: () => lookUp.shown(),
  };
  page.settings.watch(() => marks.setStyle(page.settings.markStyle), signal);
  callButton(directory, page, signal);
  reportNumbers(directory, page, signal);
  readLongTexts(finder, signal);
  const restless = new RestlessTexts({ leave: (text) => finder.leave(text), read: (text) => finder.readSoon(text) }, signal);
  finder.leavesAlone = (text) => restless.changed(text);
}

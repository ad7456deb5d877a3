/*
 * Where a call is shown. All browsers of a user hear of every call; the agent says which of them was used last, and only
 * that one shows anything. There, a caller who waits is a toast over the page in front, or a notification of the system
 * while the person works in another program; in quiet times it is nothing at all. A call that the person is in is a card
 * over the page, always.
 */
import { type AppState, isQuiet } from '../common/app-state.ts';
import type { Call } from '../common/contract.ts';
import { isWaiting } from '../common/waiting-call.ts';

/** Over the page in front, as a notification of the system, or not at all. */
export type CallPlace = 'page' | 'notification' | 'nowhere';

/** What decides where a call is shown. */
export type PlaceState = Pick<AppState, 'calls' | 'contacts' | 'lines' | 'front' | 'quiet' | 'settings'>;

/** Whether a caller gave up, was turned away, or was answered elsewhere: there is nothing left to do, and the journal has it. */
const hasGone = (call: Call): boolean =>
  call.direction === 'inbound' && call.endReason !== undefined && call.connectedAt === undefined && call.problem === undefined;

/** Where a call is shown now. */
export function placeOf(call: Call, state: PlaceState, hasFocus: boolean): CallPlace {
  if (!state.front || hasGone(call)) {
    return 'nowhere';
  }
  if (!isWaiting(call)) {
    return 'page';
  }
  if (isQuiet(state)) {
    return 'nowhere';
  }
  const { toast, notification } = ringingOf(state);
  if (notification && (!hasFocus || !toast)) {
    return 'notification';
  }
  return toast ? 'page' : 'nowhere';
}

/** Where a caller who waits is shown when the page in front cannot show it, or fills the screen. */
export function placeBesidePage(state: PlaceState, why: 'noCards' | 'fullScreen'): CallPlace {
  const { notification, fullScreen } = ringingOf(state);
  return notification && (why === 'noCards' || fullScreen === 'notification') ? 'notification' : 'nowhere';
}

/** What holds until the agent said otherwise. */
const ringingOf = ({ settings }: PlaceState) =>
  settings?.ringing ?? ({ toast: true, notification: true, fullScreen: 'notification' } as const);

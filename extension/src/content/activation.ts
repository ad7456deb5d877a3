/** The parts of a mouse event that say what the person meant. */
export type Press = Pick<MouseEvent, 'type' | 'button' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/**
 * Whether an event follows a link: the primary button or Enter (`click`), or the middle button (`auxclick`). With a
 * modifier key the person wants something of the browser (a new tab, a download), which is left to it.
 */
export function followsLink(event: Press): boolean {
  if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) {
    return false;
  }
  return event.type === 'click' ? event.button === 0 : event.type === 'auxclick' && event.button === 1;
}

/** What is done about an event that the page did not handle itself. */
export type Verdict = 'dial' | 'offer' | 'swallow';

/**
 * What an activation leads to. Only a person's own activation of the link as it was shown dials. What a script made, or
 * a link that changed its number under the finger, is offered. The second click of a double click means nothing.
 */
export function judge(activation: {
  readonly isTrusted: boolean;
  readonly shown: string;
  readonly now: string | undefined;
  readonly isRepeat: boolean;
}): Verdict {
  if (activation.isRepeat) {
    return 'swallow';
  }
  return activation.isTrusted && activation.shown === activation.now ? 'dial' : 'offer';
}

/*
 * The one element of a script of ours in a page: a popover in the top layer with a closed shadow root, on the document
 * element. It is there only while there is something to show.
 *
 * What the page puts into the top layer later would lie above it, and a modal dialog makes everything outside itself
 * inert. So when the page opens something, the stage is raised again, and while a modal dialog is open it lives inside
 * that dialog; what belongs to something in a popover of the page, which a press outside would close, lives in there. Being
 * raised starts the time anew that a person needs to see what they press (see guard.ts). What the page takes away is put
 * back, a few times (lookout.ts).
 *
 * Events inside end at the root: to the page, a press on us is no press "outside" of what it shows.
 */
import states from '../../common/states.css?raw';
import tokens from '../../common/tokens.css?raw';
import { knownRoots } from './known-roots.ts';
import { Lookout } from './lookout.ts';
import { frontModal } from './modal.ts';
import { createOurs, isOurs, type OurElement, removeLeftovers } from './our-elements.ts';
import { withOwnTokens } from './own-tokens.ts';
import common from './stage.css?raw';
import { isInside } from './tree.ts';

const endedEvents = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'touchstart', 'touchend'];
const endedKeysAndFocus = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout'];

export interface Stage {
  readonly root: ShadowRoot;
  /** What is shown is put in here. */
  readonly content: HTMLElement;
  /**
   * Puts the stage on the screen, or takes it away.
   * @param inside - a popover of the page that a press outside would close
   */
  setVisible(visible: boolean, inside?: Element): void;
  /** Undoes what the page's own CSS zoom does to us; to be called again when that may have changed. */
  fitZoom(): void;
  /** When the stage came to where it can be seen, by `performance.now()`. */
  readonly raisedAt: number;
}

/** What a stage is for, what it is called for those who hear it, and the style sheet of what is shown on it, beside stage.css. */
export interface StageOptions {
  readonly purpose: OurElement;
  readonly label: string;
  readonly style: string;
  /** The page took the stage away again and again: it is gone now. */
  keptAway(): void;
  /** The page hides the stage, and has for some time. */
  hiddenForLong?(): void;
}

/** Builds the stage; it leaves the page when the signal aborts. */
export function createStage({ purpose, label, style, keptAway, hiddenForLong }: StageOptions, signal: AbortSignal): Stage {
  removeLeftovers();
  const host = createOurs(purpose, signal);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // On .stage, not on the host: the page may set custom properties of the host.
  sheet.replaceSync(withOwnTokens([tokens.replaceAll(/:root,\s*:host/g, '.stage'), states, common, style].join('\n')));
  const zoomSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, zoomSheet];
  const content = document.createElement('div');
  content.className = 'stage';
  content.setAttribute('role', 'region');
  content.setAttribute('aria-label', label);
  root.append(content);
  for (const type of [...endedEvents, ...endedKeysAndFocus]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  let wanted = false;
  let popover: Element | undefined;
  let raisedAt = 0;
  let zoom = 1;

  const fitZoom = (): void => {
    const now = host.parentElement?.currentCSSZoom ?? 1;
    if (now !== zoom) {
      zoom = now;
      zoomSheet.replaceSync(`:host { zoom: ${1 / now} !important; }`);
    }
  };
  const place = (): void => {
    const parent = parentFor(popover);
    if (parent === null) {
      // The document is just beginning: the next look finds something to stand on.
      return;
    }
    if (host.parentNode !== parent) {
      parent.append(host);
    }
    if (!host.matches(':popover-open')) {
      if (host.getAttribute('popover') !== 'manual') {
        host.setAttribute('popover', 'manual');
      }
      host.inert = false;
      host.showPopover();
    }
    hear();
    fitZoom();
    raisedAt = performance.now();
  };
  const raise = (): void => {
    if (!wanted) {
      return;
    }
    const focused = root.activeElement;
    if (host.matches(':popover-open')) {
      host.hidePopover();
    }
    place();
    if (focused instanceof HTMLElement) {
      focused.focus({ preventScroll: true });
    }
  };
  const pageOpened = (event: Event): void => {
    const opens = !(event instanceof ToggleEvent) || event.newState === 'open' || event.target instanceof HTMLDialogElement;
    if (!isOurs(event.target) && opens && !(event.target instanceof HTMLDetailsElement)) {
      raise();
    }
  };
  const heard = new WeakSet<EventTarget>();
  /** Toggle events do not bubble, but they are captured; those in a shadow root end there. */
  const hear = (): void => {
    for (const root of [window, ...knownRoots()]) {
      if (!heard.has(root)) {
        heard.add(root);
        root.addEventListener('toggle', pageOpened, { capture: true, signal });
      }
    }
  };
  hear();
  document.addEventListener('fullscreenchange', pageOpened, { signal });
  // Not every root is known; but a dialog that opens takes the focus.
  const focusMoved = ({ target }: Event): void => {
    if (wanted && !isOurs(target) && host.parentNode !== parentFor(popover)) {
      raise();
    }
  };
  window.addEventListener('focusin', focusMoved, { capture: true, signal });

  const hide = (): void => {
    wanted = false;
    lookout.stop();
    host.remove();
  };
  const lookout = new Lookout(
    host,
    {
      lost: raise,
      keptAway: () => {
        hide();
        keptAway();
      },
      hidden: (isForLong) => {
        raisedAt = performance.now();
        if (isForLong) {
          hiddenForLong?.();
        }
      },
    },
    signal,
  );

  return {
    root,
    content,
    setVisible(visible, inside) {
      if (visible && (!wanted || !host.isConnected || inside !== popover)) {
        popover = inside;
        wanted = true;
        place();
        lookout.start();
      } else if (!visible && wanted) {
        hide();
      }
    },
    fitZoom,
    get raisedAt() {
      return raisedAt;
    },
  };
}

/** The innermost of what the stage has to be in; nothing while there is no document yet. */
function parentFor(popover: Element | undefined): Element | null {
  const modal = frontModal();
  const isFree = popover?.isConnected === true && (modal === undefined || isInside(popover, modal));
  return isFree ? popover : (modal ?? document.documentElement);
}

/*
 * The one element of ours in a page: a popover in the top layer with a closed shadow root, on the document element. It is
 * there only while there is something to show.
 *
 * What the page puts into the top layer later would lie above it, and a modal dialog makes everything outside itself
 * inert. So when the page opens something, the stage is raised again, and while a modal dialog is open it lives inside
 * that dialog. Being raised starts the time anew that a person needs to see a question (see guard.ts).
 */
import states from '../../common/states.css?raw';
import tokens from '../../common/tokens.css?raw';
import style from './card.css?raw';
import { hostName, removeLeftovers } from './host-element.ts';
import { reallyVisible } from './real-visibility.ts';

const reattachLimit = 10;

export interface Stage {
  readonly root: ShadowRoot;
  /** What cards are put into. */
  readonly content: HTMLElement;
  /** Puts the stage on the screen, or takes it away. */
  setVisible(visible: boolean): void;
  /** When the stage came to where it is, by `performance.now()`. */
  readonly raisedAt: number;
  /** Whether the browser says that it is really visible; nothing where it cannot tell. */
  isReallyVisible(): boolean | undefined;
}

/** Builds the stage; it leaves the page when the signal aborts. */
export function createStage(label: string, signal: AbortSignal): Stage {
  removeLeftovers();
  const host = document.createElement(hostName);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // On .stage, not on the host: the page may set custom properties of the host.
  sheet.replaceSync([tokens.replaceAll(/:root,\s*:host/g, '.stage'), states, style].join('\n'));
  root.adoptedStyleSheets = [sheet];
  const content = document.createElement('div');
  content.className = 'stage';
  content.setAttribute('role', 'region');
  content.setAttribute('aria-label', label);
  root.append(content);
  const visibility = reallyVisible(content, signal);

  let wanted = false;
  let raisedAt = 0;
  let reattached = 0;

  const place = (): void => {
    const modals = document.querySelectorAll('dialog:modal');
    const parent = modals[modals.length - 1] ?? document.documentElement;
    if (parent === null) {
      // The document is just beginning; the observer below tells when there is something to stand on.
      return;
    }
    if (host.parentNode !== parent) {
      parent.append(host);
    }
    if (!host.matches(':popover-open')) {
      host.showPopover();
    }
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
    if (event.target !== host && opens && !(event.target instanceof HTMLDetailsElement)) {
      raise();
    }
  };
  // Toggle events do not bubble, but they are captured.
  window.addEventListener('toggle', pageOpened, { capture: true, signal });
  document.addEventListener('fullscreenchange', pageOpened, { signal });

  // A page that replaces its whole document takes us along; one that does so again and again wins.
  const observer = new MutationObserver(() => {
    if (wanted && !host.isConnected && reattached < reattachLimit) {
      reattached += 1;
      place();
    }
  });
  observer.observe(document, { childList: true });
  if (document.documentElement !== null) {
    observer.observe(document.documentElement, { childList: true });
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      host.remove();
    },
    { once: true },
  );

  return {
    root,
    content,
    setVisible(visible) {
      if (visible && (!wanted || !host.isConnected)) {
        wanted = true;
        place();
      } else if (!visible && wanted) {
        wanted = false;
        host.remove();
      }
    },
    get raisedAt() {
      return raisedAt;
    },
    isReallyVisible: visibility,
  };
}

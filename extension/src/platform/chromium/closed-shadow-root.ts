/** The shadow root of an element, closed ones included. */
export function closedShadowRoot(element: HTMLElement): ShadowRoot | null {
  try {
    return chrome.dom.openOrClosedShadowRoot(element);
  } catch {
    // The extension was updated under this page, and nobody told this copy yet.
    return null;
  }
}

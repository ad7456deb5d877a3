/** The shadow root of an element, closed ones included. */
export function closedShadowRoot(element: HTMLElement): ShadowRoot | null {
  return chrome.dom.openOrClosedShadowRoot(element);
}

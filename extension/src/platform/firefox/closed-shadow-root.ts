/** The shadow root of an element, closed ones included. */
export function closedShadowRoot(element: HTMLElement): ShadowRoot | null {
  return (element as HTMLElement & { readonly openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
}

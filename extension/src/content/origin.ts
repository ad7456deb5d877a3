/**
 * Whether this document has an origin of its own that features may act for. Sandboxed frames and data: documents have
 * none ("null"): what runs there is nobody's, so nothing is done for it. Local files have none either, but a file that
 * a person opened in a tab is no sandbox.
 */
export function hasOwnOrigin(frame: Pick<Window, 'origin' | 'top' | 'self'>, protocol: string): boolean {
  return frame.origin !== 'null' || (protocol === 'file:' && frame.top === frame.self);
}

/** The host names that a site switch can be about: this document's and those of the pages around it, where they are known. */
export function hostNames(origin: string, ancestorOrigins: readonly string[]): readonly string[] {
  return [origin, ...ancestorOrigins].map((from) => URL.parse(from)?.hostname ?? '').filter((host) => host !== '');
}

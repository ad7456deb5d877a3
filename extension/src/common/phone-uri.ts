/*
 * Which URIs are phone numbers. Only recognised here, never interpreted: what a URI means as a number is the agent's
 * business (its dial plan), so that every client agrees.
 */
const phoneSchemes: ReadonlySet<string> = new Set(['tel:', 'callto:', 'sip:', 'sips:']);

/** The schemes that Ringbridge answers, with colon, as `webNavigation` filters want them without. */
export const phoneSchemeNames: readonly string[] = [...phoneSchemes].map((scheme) => scheme.slice(0, -1));

/**
 * The phone URI in a text, as the browser would follow it (spaces around it and control characters gone, scheme in lower
 * case), or nothing when it is no phone URI or an empty one.
 */
export function phoneUri(text: string): string | undefined {
  const trimmed = withoutEmptyQuery(text.replace(edgeSpace, '').replace(newlines, ''));
  const colon = trimmed.indexOf(':');
  const scheme = trimmed.slice(0, colon + 1).toLowerCase();
  if (colon < 0 || !phoneSchemes.has(scheme) || trimmed.length === colon + 1) {
    return undefined;
  }
  return scheme + trimmed.slice(colon + 1);
}

// URL Standard, basic URL parser: leading and trailing C0 controls and spaces, and all tabs and newlines, are dropped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const edgeSpace = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;
const newlines = /[\t\n\r]/g;

/** A form that is sent to `tel:…` leaves a question mark behind. */
function withoutEmptyQuery(uri: string): string {
  return uri.endsWith('?') ? uri.slice(0, -1) : uri;
}

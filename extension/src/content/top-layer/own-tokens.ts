/**
 * A style sheet whose custom properties have names that the page cannot guess. A page can register properties by their name
 * (`@property`), also for closed shadow roots: colours of ours that no longer inherit leave buttons without words.
 */
export function withOwnTokens(sheet: string): string {
  const [secret = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return sheet.replaceAll('--rb-', `--rb-${secret.toString(36)}${more.toString(36)}-`);
}

/** The host of a template, for people. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/iu.exec(url.trim())?.[1] ?? url;
}

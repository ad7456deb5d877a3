/** The name of our one element in a page. */
export const hostName = 'ringbridge-card';

/** Removes what an earlier version of the extension left behind: Firefox ends its scripts without a word. */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll(hostName)) {
    left.remove();
  }
}

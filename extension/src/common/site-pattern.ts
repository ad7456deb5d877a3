/*
 * Which sites a pattern covers. A *pattern* is a host name in which `*` stands for any characters. It covers that host and
 * everything below it: `example.com` and `*.example.com` both cover `example.com`, `www.example.com` and `a.b.example.com`;
 * `crm-*.example.com` covers `crm-1.example.com`. Paths and ports play no part: a page keeps its mode while it is used.
 *
 * Of several patterns the most specific one counts (`docs/pages.md` shows it): the host's own name first, else the one that
 * spells out most characters.
 */

/** Whether a pattern covers a host. */
export function covers(pattern: string, host: string): boolean {
  return host !== '' && (fits(pattern, host) || fits(`*.${pattern}`, host) || (pattern.startsWith('*.') && fits(pattern.slice(2), host)));
}

/** How specific a pattern is for a host that it covers; the higher, the more. */
export function precision(pattern: string, host: string): number {
  return pattern === host ? Number.POSITIVE_INFINITY : pattern.replaceAll('*', '').length;
}

/** Whether the whole text is what the pattern says. Goes back to the last `*` only, so no pattern takes long. */
function fits(pattern: string, text: string): boolean {
  let inPattern = 0;
  let inText = 0;
  let star = -1;
  let resume = 0;
  while (inText < text.length) {
    if (pattern[inPattern] === '*') {
      star = inPattern++;
      resume = inText;
    } else if (pattern[inPattern] === text[inText]) {
      inPattern++;
      inText++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inText = ++resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

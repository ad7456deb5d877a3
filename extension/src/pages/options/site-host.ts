/** What a person may type for a site, as the host name that is stored: a name, an address of a page, `*.example.com`. */
export function parseSite(text: string): string | undefined {
  const typed = text.trim().replace(/^\*\./, '');
  if (typed === '' || /[\s*@]/.test(typed)) {
    return undefined;
  }
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `http://${typed}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  return isHost(host) ? host : undefined;
}

/** A name with at least one letter or digit between its dots, or an address; `localhost` and intranet names have no dot. */
function isHost(host: string): boolean {
  return (
    /^\[[0-9a-f:]+\]$/.test(host) ||
    (host.length <= 253 && host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label)))
  );
}

/*
 * What belongs to this computer and its own network, as far as the form of a host tells. Only there may a page without
 * encryption be opened on the agent's behalf. The agent has the same rules (LocalHost.cs), and local-hosts.tsv tests both.
 */

/* RFC 6761 and 6762 (localhost, local), RFC 8375 (home.arpa), ICANN's reserved "internal", and what routers here use. */
const suffixes = ['.localhost', '.local', '.lan', '.home', '.home.arpa', '.internal', '.intranet', '.corp', '.fritz.box', '.speedport.ip'];

/**
 * Whether a host is a local address, or a name that only a local network knows.
 * @param hostname As `URL` gives it: lower case, IPv6 in brackets.
 */
export function isLocalHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/u, '');
  if (name.startsWith('[')) {
    return isLocalV6(name.slice(1, -1));
  }
  if (/^\d+(?:\.\d+){3}$/u.test(name)) {
    return isLocalV4(name.split('.').map(Number));
  }
  return name !== '' && (!name.includes('.') || name === 'fritz.box' || suffixes.some((suffix) => name.endsWith(suffix)));
}

function isLocalV4([first = 0, second = 0]: readonly number[]): boolean {
  return (
    first === 127 ||
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second < 128)
  );
}

/** `URL` writes addresses in their shortest form, so the first group is there unless the address begins with `::`. */
function isLocalV6(address: string): boolean {
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/u.exec(address);
  if (mapped !== null) {
    const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
    return isLocalV4([high >> 8, high & 255, low >> 8, low & 255]);
  }
  const first = address.startsWith('::') ? 0 : parseInt(address, 16);
  return address === '::1' || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}

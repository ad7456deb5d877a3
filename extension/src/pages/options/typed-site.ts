import type { TextKey } from '../../common/i18n.ts';

/** What a person may type for sites, read: the pattern that is stored, or the sentence that says what is wrong. */
export type TypedSite = { readonly pattern: string } | { readonly problem: TextKey };

const maxLength = 253;

/** Reads a name, a name with wildcards, or the address of a page; of an address only the name counts. */
export function readTypedSite(text: string): TypedSite {
  const [, name = '', rest = ''] = /^(?:[a-z*]+:\/\/)?([^/?#]*)(.*)$/is.exec(text.trim()) ?? [];
  if (rest.includes('*') && rest !== '/*') {
    return { problem: 'sitePathProblem' };
  }
  const host = name.replace(/:(\d+|\*)$/, '').replace(/\.$/, '');
  if (/^[*.]+$/.test(host)) {
    return { problem: 'siteAllProblem' };
  }
  const pattern = host.includes('*') ? asPattern(host) : asHost(host);
  return pattern === undefined ? { problem: 'siteProblem' } : { pattern };
}

/** `localhost` and intranet names have no dot. */
function asHost(host: string): string | undefined {
  const name = /[\s@]/.test(host) ? '' : (URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '') ?? '');
  return /^\[[0-9a-f:]+\]$/.test(name) || isName(name, /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/) ? name : undefined;
}

function asPattern(host: string): string | undefined {
  const labels = host.toLowerCase().replace(/\*+/g, '*').split('.');
  const spelled = labels.map(asSpelled);
  const pattern = spelled.join('.');
  return isName(pattern, /^[a-z0-9_*]([a-z0-9_*-]*[a-z0-9_*])?$/) ? pattern : undefined;
}

/** Names with other letters are stored as the network spells them, "müller" as "xn--mller-kva": no part of them can vary. */
function asSpelled(label: string): string {
  if (/^[\x20-\x7e]*$/.test(label)) {
    return label;
  }
  return label.includes('*') ? '' : (URL.parse(`http://${label}`)?.hostname ?? '');
}

const isName = (name: string, label: RegExp): boolean => name.length <= maxLength && name.split('.').every((part) => label.test(part));

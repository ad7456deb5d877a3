/* What Ringbridge does on which site. Kept in the browser profile, because it is about pages, not about phones. */

import { isRecord } from './record.ts';
import { covers, precision } from './site-pattern.ts';
import { StoredValue } from './stored-value.ts';

/**
 * `on`: phone links dial, numbers in the text are found. `onDemand`: phone links dial, the text is looked through when a
 * person asks for it. `off`: Ringbridge keeps out of the page altogether.
 */
export type SiteMode = 'on' | 'onDemand' | 'off';

/** A mode for the sites that a pattern covers (site-pattern.ts). */
export interface SiteRule {
  readonly pattern: string;
  readonly mode: SiteMode;
}

/** The modes of all sites. */
export interface SiteModes {
  /** Of sites that no rule covers. */
  readonly others: SiteMode;
  /** One per pattern, sorted by it. */
  readonly rules: readonly SiteRule[];
}

/** All modes, the least reserved first. */
export const siteModes: readonly SiteMode[] = ['on', 'onDemand', 'off'];

/** The modes that are stored in this browser profile. Until version 0.1 there was only a list of hosts that are off. */
export const storedSiteModes = new StoredValue<SiteModes>('siteModes', parse, {
  key: 'sitesOff',
  parse: (hosts) => parse({ rules: Array.isArray(hosts) ? hosts.map((pattern: unknown) => ({ pattern, mode: 'off' })) : [] }),
});

/** The rule that counts for a host; nothing when none covers it. Of two that are as specific, the more reserved one. */
export function ruleFor({ rules }: SiteModes, host: string): SiteRule | undefined {
  let best: SiteRule | undefined;
  for (const rule of rules) {
    if (covers(rule.pattern, host) && (best === undefined || isStronger(rule, best, host))) {
      best = rule;
    }
  }
  return best;
}

function isStronger(rule: SiteRule, other: SiteRule, host: string): boolean {
  const lead = precision(rule.pattern, host) - precision(other.pattern, host);
  // Two exact names cannot be: a pattern has one rule.
  return lead > 0 || (lead === 0 && reserve(rule.mode) > reserve(other.mode));
}

/** The mode of one host. */
export const modeOf = (modes: SiteModes, host: string): SiteMode => ruleFor(modes, host)?.mode ?? modes.others;

/**
 * The mode of a document. A frame belongs to its own site and to those around it: of the rules that these have, the most
 * reserved one counts.
 * @param hosts - its own, then those of the pages around it as far as they are known
 */
export function modeOfDocument(modes: SiteModes, hosts: readonly string[]): SiteMode {
  const ruled = hosts.map((host) => ruleFor(modes, host)?.mode);
  return siteModes.findLast((mode) => ruled.includes(mode)) ?? modes.others;
}

const reserve = (mode: SiteMode): number => siteModes.indexOf(mode);

/** The modes with one rule added or replaced. */
export const withRule = (modes: SiteModes, rule: SiteRule): SiteModes => parse({ ...modes, rules: [...modes.rules, rule] });

/** The modes without the rule of a pattern. */
export const withoutRule = (modes: SiteModes, pattern: string): SiteModes => ({
  ...modes,
  rules: modes.rules.filter((rule) => rule.pattern !== pattern),
});

/**
 * The modes after a person chose one for a host: the host's own rule, or none where the mode comes about without it.
 */
export function withModeOf(modes: SiteModes, host: string, mode: SiteMode): SiteModes {
  const without = withoutRule(modes, host);
  return modeOf(without, host) === mode ? without : withRule(without, { pattern: host, mode });
}

/** Reads what is stored; the last of several rules for one pattern counts. */
function parse(stored: unknown): SiteModes {
  const { others, rules } = isRecord(stored) ? stored : {};
  const byPattern = new Map<string, SiteRule>();
  for (const rule of Array.isArray(rules) ? (rules as unknown[]) : []) {
    if (isRecord(rule) && typeof rule.pattern === 'string' && rule.pattern !== '' && isSiteMode(rule.mode)) {
      byPattern.set(rule.pattern, { pattern: rule.pattern, mode: rule.mode });
    }
  }
  const sorted = [...byPattern.values()].sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
  return { others: isSiteMode(others) ? others : 'on', rules: sorted };
}

/** Whether something is a mode. */
export const isSiteMode = (value: unknown): value is SiteMode => siteModes.includes(value as SiteMode);

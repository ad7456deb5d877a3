import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import {
  modeOf,
  modeOfDocument,
  type SiteMode,
  type SiteModes,
  siteModes,
  storedSiteModes,
  withModeOf,
  withoutRule,
  withRule,
} from './site-modes.ts';

const modes = (rules: Readonly<Record<string, SiteMode>>, others: SiteMode = 'on'): SiteModes => ({
  others,
  rules: Object.entries(rules).map(([pattern, mode]) => ({ pattern, mode })),
});

describe('the rule that counts', () => {
  test.each<[string, SiteMode, Readonly<Record<string, SiteMode>>, string]>([
    ['the mode of all others, without a rule', 'on', { 'crm.example': 'off' }, 'shop.example'],
    ['the rule of the name', 'off', { 'crm.example': 'off' }, 'crm.example'],
    ['the rule of a name above', 'off', { 'crm.example': 'off' }, 'www.crm.example'],
    ['the own name before a wildcard', 'on', { '*.crm.example': 'off', 'crm.example': 'on' }, 'crm.example'],
    ['below it, the wildcard before the name', 'off', { '*.crm.example': 'off', 'crm.example': 'on' }, 'www.crm.example'],
    ['the longer name', 'on', { example: 'off', 'crm.example': 'on' }, 'www.crm.example'],
    ['the longer wildcard', 'onDemand', { '*.example': 'off', 'crm-*.example': 'onDemand' }, 'crm-1.example'],
    ['of two as long, the more reserved one', 'off', { 'crm*.example': 'onDemand', '*crm.example': 'off' }, 'crm.example'],
    ['and again, the other way round', 'off', { '*crm.example': 'off', 'crm*.example': 'onDemand' }, 'crm.example'],
  ])('is %s: %s', (_, mode, rules, host) => {
    expect(modeOf(modes(rules), host)).toBe(mode);
  });

  test('does not depend on the order of the rules', () => {
    const rule = fc.record({
      pattern: fc.constantFrom('a.b', '*.a.b', 'b', 'a*', '*a.b', '*.b', 'x.a.b'),
      mode: fc.constantFrom(...siteModes),
    });
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: ({ pattern }) => pattern }), fc.constantFrom('a.b', 'x.a.b', 'b'), (rules, host) => {
        expect(modeOf({ others: 'on', rules }, host)).toBe(modeOf({ others: 'on', rules: rules.toReversed() }, host));
      }),
    );
  });
});

describe('a frame', () => {
  test.each<[string, SiteMode, SiteModes]>([
    ['has the mode of the page around it', 'onDemand', modes({ 'page.example': 'onDemand' })],
    ['is on in a page that is on where all others are off', 'on', modes({ 'page.example': 'on' }, 'off')],
    ['is off in a page that is off, whatever its own rule', 'off', modes({ 'page.example': 'off', 'frame.example': 'on' })],
    ['is off by its own rule, whatever the page around it', 'off', modes({ 'page.example': 'on', 'frame.example': 'off' })],
    ['has the mode of all others without any rule', 'onDemand', modes({}, 'onDemand')],
  ])('%s', (_, mode, all) => {
    expect(modeOfDocument(all, ['frame.example', 'page.example'])).toBe(mode);
  });

  test('whose host is not known has the mode of all others', () => {
    expect(modeOfDocument(modes({ 'a.example': 'off' }), [])).toBe('on');
  });
});

describe('what a person chooses for a host', () => {
  test('counts from then on', () => {
    const rules = fc.dictionary(fc.constantFrom('a.b', '*.a.b', 'b', 'x.a.b', 'x*'), fc.constantFrom(...siteModes));
    fc.assert(
      fc.property(rules, fc.constantFrom(...siteModes), fc.constantFrom(...siteModes), (some, others, mode) => {
        expect(modeOf(withModeOf(modes(some, others), 'x.a.b', mode), 'x.a.b')).toBe(mode);
      }),
    );
  });

  test('needs no rule where the mode comes about without it', () => {
    const off = withModeOf(modes({}), 'crm.example', 'off');
    expect(off.rules).toEqual([{ pattern: 'crm.example', mode: 'off' }]);
    expect(withModeOf(off, 'crm.example', 'on').rules).toEqual([]);
  });

  test('leaves a wider rule alone', () => {
    expect(withModeOf(modes({ example: 'off' }), 'crm.example', 'on').rules).toEqual([
      { pattern: 'crm.example', mode: 'on' },
      { pattern: 'example', mode: 'off' },
    ]);
  });
});

describe('the stored modes', () => {
  test('are on everywhere when nothing is stored', async () => {
    stubStorage();
    expect(await storedSiteModes.read()).toEqual({ others: 'on', rules: [] });
  });

  test('take over the sites that were off', async () => {
    const stored = stubStorage({ sitesOff: ['b.example', 'a.example', 7] });
    expect(await storedSiteModes.read()).toEqual(modes({ 'a.example': 'off', 'b.example': 'off' }));
    await storedSiteModes.change((all) => withRule(all, { pattern: 'b.example', mode: 'onDemand' }));
    expect(stored.local).toEqual({ siteModes: modes({ 'a.example': 'off', 'b.example': 'onDemand' }) });
  });

  test('are what can be understood of them', async () => {
    const rules = [{ pattern: 'a.example', mode: 'sometimes' }, { pattern: '', mode: 'off' }, null, { pattern: 'b.example', mode: 'off' }];
    stubStorage({ siteModes: { others: 'never', rules, more: 1 } });
    expect(await storedSiteModes.read()).toEqual(modes({ 'b.example': 'off' }));
  });

  test('forget a rule', async () => {
    stubStorage({ siteModes: modes({ 'a.example': 'off' }) });
    expect((await storedSiteModes.change((all) => withoutRule(all, 'a.example'))).rules).toEqual([]);
  });
});

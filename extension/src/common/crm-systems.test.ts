import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import type { Call, CallContacts } from './contract.ts';
import { crmName, crmNameOf, crmSystems, findCrmSystem, readCrmTemplate, tidyBase, writeCrmTemplate } from './crm-systems.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const parts = { base: 'https://firma.example', account: 'org123', form: 'national' } as const;

describe.each(crmSystems)('$name', (system) => {
  test('has a template that can be taken apart again', () => {
    const template = writeCrmTemplate(system, parts);
    expect(template).toMatch(/^https:\/\/[^{}]+\{national(\|salesforce)?\}/u);
    expect(readCrmTemplate(system, template)).toEqual({
      base: system.base ?? parts.base,
      account: system.account === undefined ? '' : 'org123',
      form: 'national',
    });
  });

  test('is not recognised when somebody changed the template', () => {
    expect(readCrmTemplate(system, `${writeCrmTemplate(system, parts)}&more=1`)).toBeUndefined();
  });
});

/** As ecotel's manual has them, corrected; the form of the number as each system finds it best. */
test.each([
  ['bitrix24', 'https://firma.example/crm/contact/list/?apply_filter=Y&with_preset=Y&FIND={e164}'],
  ['freshdesk', 'https://firma.example/a/search/customers?sortBy=relevance&term={national}'],
  ['googleContacts', 'https://contacts.google.com/search/{e164}'],
  ['hubspot', 'https://firma.example/contacts/org123/contacts/list/view/all/?globalSearchQuery={nsn}&query={nsn}'],
  ['salesforce', 'https://firma.example/one/one.app?source=alohaHeader#{national|salesforce}'],
  ['salesforceApp', 'https://firma.example/c/Search.app?search={national}'],
  ['sugarcrm', 'https://firma.example/#search/{national}'],
  [
    'sugarcrm6',
    'https://firma.example/index.php?action=UnifiedSearch&module=Home&search_form=false&advanced=false&query_string={national}',
  ],
  ['suitecrm', 'https://firma.example/#/search/index?query_string={national}'],
  ['tellows', 'https://www.tellows.de/num/{national}'],
  ['weclapp', 'https://firma.example/webapp/view/common/SearchResult.page?quicksearchString={national}'],
  ['zammad', 'https://firma.example/#search/{e164digits}'],
  ['zendesk', 'https://firma.example/agent/search/1?type=user&q={e164digits}'],
  ['zoho', 'https://firma.example/crm/org123/search?searchword={e164}'],
])('the page of %s, unless the form of the number is changed', (id, template) => {
  const system = findCrmSystem(id);
  expect.assert(system !== undefined);
  expect(writeCrmTemplate(system, { ...parts, form: system.form })).toBe(template);
});

test.each([
  ['zoho', 'native-host/Ringbridge.Contacts/Zoho/ZohoDataCentre.cs', /"(crm\.[\w.]+)"/gu],
  ['hubspot', 'native-host/Ringbridge.Contacts/HubSpot/HubSpotSourceType.cs', /"(app[\w-]*\.hubspot\.com)"/gu],
])('the page of %s is offered at each data centre that its source knows', (id, file, host) => {
  const source = readFileSync(join(root, file), 'utf8');
  const known = new Set([...source.matchAll(host)].map(([, name]) => `https://${name}`));
  expect(known.size).toBeGreaterThan(1);
  expect(findCrmSystem(id)?.bases?.toSorted()).toEqual([...known].sort());
});

test('every system has an id of its own', () => {
  expect(new Set(crmSystems.map(({ id }) => id)).size).toBe(crmSystems.length);
});

test('a number that stands twice must be written the same way', () => {
  const hubspot = findCrmSystem('hubspot');
  expect.assert(hubspot !== undefined);
  const template = writeCrmTemplate(hubspot, { ...parts, form: 'nsn' });
  expect(template).toBe('https://firma.example/contacts/org123/contacts/list/view/all/?globalSearchQuery={nsn}&query={nsn}');
  expect(readCrmTemplate(hubspot, template.replace('query={nsn}', 'query={e164}'))).toBeUndefined();
});

test('there is no template while something is missing', () => {
  const [zammad, zoho, tellows] = ['zammad', 'zoho', 'tellows'].map(findCrmSystem);
  expect.assert(zammad !== undefined && zoho !== undefined && tellows !== undefined);
  expect(writeCrmTemplate(zammad, { ...parts, base: ' ' })).toBe('');
  expect(writeCrmTemplate(zoho, { ...parts, account: '' })).toBe('');
  expect(writeCrmTemplate(tellows, { ...parts, base: '', account: '' })).toBe('https://www.tellows.de/num/{national}');
});

test.each([
  ['firma.zammad.com', 'https://firma.zammad.com'],
  [' https://firma.zammad.com// ', 'https://firma.zammad.com'],
  ['http://192.168.1.5:8080/crm/', 'http://192.168.1.5:8080/crm'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['', ''],
])('%j begins a URL as %j', (typed, base) => {
  expect(tidyBase(typed)).toBe(base);
});

test('a button is called by the system, by none for a template of somebody, and is not there without one', () => {
  expect(crmName({ template: 'https://a.example/{e164}', system: 'zammad' })).toBe('Zammad');
  expect(crmName({ template: 'https://a.example/{e164}', system: '' })).toBe('');
  expect(crmName({ template: '', system: 'zammad' })).toBeUndefined();
  expect(crmName(undefined)).toBeUndefined();
});

const zammad = { template: 'https://a.example/#search/{e164digits}', system: 'zammad' };
const known: CallContacts = {
  callId: 'call-1',
  contacts: [],
  more: 0,
  sources: [{ sourceId: 's', sourceName: 'Pipeline', state: 'answered', found: 1 }],
};

test('the page of whom a person picked is called by the CRM only where it is one of its pages', () => {
  const picked = (url?: string) =>
    someCall({ contact: { name: 'Anna', picked: { sourceId: 's', id: '1', ...(url === undefined ? {} : { url }) } } });
  expect(crmNameOf(picked('https://a.example/#user/profile/1'), zammad, known)).toBe('Zammad');
  expect(crmNameOf(picked('https://other.example/1'), zammad, known)).toBe('Pipeline');
  expect(crmNameOf(picked('https://other.example/1'), undefined, undefined)).toBe('');
  expect(crmNameOf(picked(), undefined, known)).toBeUndefined();
  expect(crmNameOf(someCall(), zammad, known)).toBe('Zammad');
});

test('the page of whom the sources name is called by its source, also where no CRM is set up; a private call has none', () => {
  const none = { template: '', system: '' };
  const certain = (change: Partial<Call> = {}) =>
    someCall({ contact: { name: 'Anna', page: { sourceId: 's', url: 'https://other.example/1' } }, ...change });
  expect(crmNameOf(certain(), none, known)).toBe('Pipeline');
  expect(crmNameOf(certain(), none, undefined)).toBe('');
  expect(crmNameOf(certain(), zammad, known)).toBe('Pipeline');
  expect(crmNameOf(certain({ private: true }), none, known)).toBeUndefined();
  expect(crmNameOf(certain({ private: true }), zammad, known)).toBe('Zammad');
  expect(crmNameOf(someCall({ contact: { name: 'Anna' } }), none, known)).toBeUndefined();
});

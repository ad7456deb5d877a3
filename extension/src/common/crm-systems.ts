/*
 * The search pages of CRMs, as templates of a popup. In a pattern BASE stands for the address of the own installation,
 * ACCOUNT for the account in it, and NUMBER for the variable that the number is written with; facts and doubts are in
 * docs/popup.md.
 */
import type { Call, CallContacts } from './contract.ts';
import type { TextKey } from './i18n.ts';

/** Forms that a number can be searched in; variables of the template. */
export const numberForms = ['e164', 'e164digits', 'national', 'intl00', 'nsn', 'last9', 'last7'] as const;
export type NumberForm = (typeof numberForms)[number];

/** One CRM. */
export interface CrmSystem {
  /** Kept in the settings as `popup.system`. */
  readonly id: string;
  /** Its name, as its vendor writes it. */
  readonly name: string;
  readonly pattern: string;
  /** The form it finds numbers in. */
  readonly form: NumberForm;
  /** Its one address; absent where every company has its own. */
  readonly base?: string;
  /** Addresses by data centre, the likeliest first; others can be typed. */
  readonly bases?: readonly string[];
  /** Shown in an empty address field. */
  readonly example: string;
  /** What has to be known beside the address. */
  readonly account?: { readonly label: TextKey; readonly help: TextKey; readonly example: string };
}

const own = (id: string, name: string, pattern: string, form: NumberForm, example: string): CrmSystem => ({
  id,
  name,
  pattern,
  form,
  example,
});

/** All that have a search page, in alphabetical order. */
export const crmSystems: readonly CrmSystem[] = [
  own('bitrix24', 'Bitrix24', 'BASE/crm/contact/list/?apply_filter=Y&with_preset=Y&FIND={NUMBER}', 'e164', 'https://firma.bitrix24.de'),
  own('freshdesk', 'Freshdesk', 'BASE/a/search/customers?sortBy=relevance&term={NUMBER}', 'national', 'https://firma.freshdesk.com'),
  {
    ...own('googleContacts', 'Google Contacts', 'BASE/search/{NUMBER}', 'e164', ''),
    base: 'https://contacts.google.com',
  },
  {
    ...own(
      'hubspot',
      'HubSpot',
      'BASE/contacts/ACCOUNT/contacts/list/view/all/?globalSearchQuery={NUMBER}&query={NUMBER}',
      'nsn',
      'https://app.hubspot.com',
    ),
    bases: ['https://app.hubspot.com', 'https://app-eu1.hubspot.com', 'https://app-na2.hubspot.com'],
    account: { label: 'crmHubspotAccount', help: 'crmHubspotAccountHelp', example: '1234567' },
  },
  own(
    'salesforce',
    'Salesforce',
    'BASE/one/one.app?source=alohaHeader#{NUMBER|salesforce}',
    'national',
    'https://firma.lightning.force.com',
  ),
  own('salesforceApp', 'Salesforce (Search.app)', 'BASE/c/Search.app?search={NUMBER}', 'national', 'https://firma.lightning.force.com'),
  own('sugarcrm', 'SugarCRM', 'BASE/#search/{NUMBER}', 'national', 'https://firma.sugarondemand.com'),
  own(
    'sugarcrm6',
    'SugarCRM 6, SuiteCRM 7',
    'BASE/index.php?action=UnifiedSearch&module=Home&search_form=false&advanced=false&query_string={NUMBER}',
    'national',
    'https://crm.firma.de',
  ),
  own('suitecrm', 'SuiteCRM 8', 'BASE/#/search/index?query_string={NUMBER}', 'national', 'https://crm.firma.de'),
  { ...own('tellows', 'tellows', 'BASE/num/{NUMBER}', 'national', ''), base: 'https://www.tellows.de' },
  own(
    'weclapp',
    'weclapp',
    'BASE/webapp/view/common/SearchResult.page?quicksearchString={NUMBER}',
    'national',
    'https://firma.weclapp.com',
  ),
  own('zammad', 'Zammad', 'BASE/#search/{NUMBER}', 'e164digits', 'https://firma.zammad.com'),
  own('zendesk', 'Zendesk', 'BASE/agent/search/1?type=user&q={NUMBER}', 'e164digits', 'https://firma.zendesk.com'),
  {
    ...own('zoho', 'Zoho CRM', 'BASE/crm/ACCOUNT/search?searchword={NUMBER}', 'e164', 'https://crm.zoho.eu'),
    bases: [
      'https://crm.zoho.eu',
      'https://crm.zoho.com',
      'https://crm.zoho.uk',
      'https://crm.zoho.in',
      'https://crm.zoho.com.au',
      'https://crm.zoho.jp',
      'https://crm.zohocloud.ca',
      'https://crm.zoho.sa',
      'https://crm.zoho.com.cn',
    ],
    account: { label: 'crmZohoAccount', help: 'crmZohoAccountHelp', example: 'org20012345678' },
  },
];

/** What a template of a known system is made of. */
export interface CrmParts {
  readonly base: string;
  readonly account: string;
  readonly form: NumberForm;
}

/** The system of that id. */
export const findCrmSystem = (id: string): CrmSystem | undefined => crmSystems.find((system) => system.id === id);

/** Writes the template; empty while something is missing. */
export function writeCrmTemplate(system: CrmSystem, { base, account, form }: CrmParts): string {
  const address = system.base ?? tidyBase(base);
  if (address === '' || (system.account !== undefined && account.trim() === '')) {
    return '';
  }
  return system.pattern
    .replace('BASE', () => address)
    .replace('ACCOUNT', () => encodeURIComponent(account.trim()))
    .replaceAll('NUMBER', form);
}

/** Takes a template apart again; nothing when somebody changed more than its parts. */
export function readCrmTemplate(system: CrmSystem, template: string): CrmParts | undefined {
  // Where the number stands twice, it must be written the same way.
  const [before = '', between = '', ...after] = system.pattern.split('NUMBER').map(escaped);
  const form = [`${before}(?<form>[a-z0-9]+)${between}`, ...after].join('\\k<form>');
  const found = new RegExp(`^${form}$`, 'u').exec(template)?.groups;
  if (found === undefined || !(numberForms as readonly string[]).includes(found.form ?? '')) {
    return undefined;
  }
  return { base: found.base ?? '', account: decodeURIComponent(found.account ?? ''), form: found.form as NumberForm };
}

/** An address as people type or paste it, as the beginning of a URL: with scheme, without a slash at its end. */
export function tidyBase(typed: string): string {
  const text = typed.trim().replace(/\/+$/u, '');
  return text === '' || /^[a-z][a-z\d+.-]*:/iu.test(text) ? text : `https://${text}`;
}

/** What a button that opens the CRM calls it; nothing where no CRM is set up. */
export function crmName(popup: { readonly template: string; readonly system: string } | undefined): string | undefined {
  if (popup === undefined || popup.template === '') {
    return undefined;
  }
  return findCrmSystem(popup.system)?.name ?? '';
}

/**
 * The same for a call: the one contact that it surely is, or that a person picked, may have a page of its own. Where that is no page
 * of the CRM that is set up, it is called by the contact's source.
 */
export function crmNameOf(
  call: Call,
  popup: { readonly template: string; readonly system: string } | undefined,
  known: CallContacts | undefined,
): string | undefined {
  const name = call.remoteNumber === undefined ? undefined : crmName(popup);
  const { sourceId, url } = recordOf(call) ?? {};
  if (url === undefined || URL.parse(url)?.host === URL.parse(popup?.template ?? '')?.host) {
    return name;
  }
  return known?.sources.find((source) => source.sourceId === sourceId)?.sourceName ?? '';
}

/** Who is on a private call is nobody's business. */
const recordOf = ({ contact, private: isPrivate }: Call) => (isPrivate === true ? undefined : (contact?.picked ?? contact?.page));

const escaped = (text: string): string =>
  text
    .replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace('BASE', '(?<base>https?:[^?#]*?)')
    .replace('ACCOUNT', '(?<account>[\\w%.-]+)');

/* A small HubSpot, made of fixed answers: one contact with open tickets and deals. The agent leaves out whom a number does not fit. */
import type { SitePage } from './site.ts';

/** Its one contact's number, as a caller has it. */
export const hubSpotCaller = '+49 30 609854-190';

const dayMs = 24 * 60 * 60 * 1000;
const json = (body: unknown): SitePage => ({ html: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

/** What it answers: Otto Berger looks after Erika Mustermann, with whom three tickets and two deals are open; last contact was yesterday. */
export const hubSpot = (): Readonly<Record<string, SitePage>> => ({
  '/crm/v3/objects/contacts/search': json({
    results: [
      {
        id: '5',
        properties: {
          firstname: 'Erika',
          lastname: 'Mustermann',
          company: 'Muster Maschinenbau GmbH',
          phone: hubSpotCaller,
          hubspot_owner_id: '7',
          notes_last_contacted: new Date(Date.now() - dayMs).toISOString(),
        },
      },
    ],
  }),
  '/crm/v3/objects/companies/search': json({ results: [] }),
  '/crm/v3/objects/tickets/search': json({ total: 3, results: [] }),
  '/crm/v3/objects/deals/search': json({ total: 2, results: [] }),
  '/crm/v3/owners/7': json({ firstName: 'Otto', lastName: 'Berger' }),
});

/** The source that asks it. */
export const hubSpotSource = (address: string) => ({ id: 'hubspot', type: 'hubspot', address, account: '1234567', token: 'k3y' }) as const;

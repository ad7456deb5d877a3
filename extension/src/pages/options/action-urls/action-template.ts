/*
 * What an action URL would be for an example call, so that a person sees what their template makes of it. The agent does
 * the real thing (ActionTemplate.cs) and has the last word on what may be saved; action-templates.tsv tests both.
 */
import type { ActionUrlEvent } from '../../../common/contract.ts';

/** What placeholders stand for. */
export type Facts = Readonly<Record<(typeof placeholders)[number], string>>;

/** Ninja's and Mia's, the older Ninja's, ecotel's. */
export const placeholders = [
  'action',
  'remote_party',
  'remote_alias',
  'call_direction',
  'call_direction_as_int',
  'hold_state',
  'call_duration_seconds',
  'call_created_time',
  'call_connected_time',
  'call_disconnected_time',
  'call_guid',
  'local_party',
  'local_alias',
  'Account',
  'LineID',
  'LocalParty',
  'RemoteParty',
  'RemoteAlias',
  'call.remote_number',
] as const;

/** The placeholders that are offered: each thing once, in the vendors' present words. */
export const offered: readonly string[] = [
  ...placeholders.slice(0, placeholders.indexOf('Account')).map((name) => `<$${name}>`),
  '$call.remote_number',
];

const placeholder =
  /(?:<|%3[Cc])(?:(?<base64>base64\()(?:\$|%24)(?<coded>[A-Za-z][A-Za-z_]*)\)|(?:\$|%24)(?<name>[A-Za-z][A-Za-z_]*))(?:>|%3[Ee])|\$(?<ecotel>call\.remote_number)|\$(?<older>Account|LineID|LocalParty|RemoteParty|RemoteAlias)(?![A-Za-z_])/gu;

/** The URL for an event, or the first placeholder that does not exist. */
export function renderTemplate(template: string, facts: Facts): { readonly url: string } | { readonly unknown: string } {
  let unknown: string | undefined;
  const url = template.trim().replace(placeholder, (...match) => {
    const { base64, coded, name, ecotel, older } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const wanted = coded ?? name ?? ecotel ?? older ?? '';
    if (!isPlaceholder(wanted)) {
      unknown ??= wanted;
      return '';
    }
    const value = facts[wanted];
    return encodeURIComponent(base64 === undefined ? value : btoa(String.fromCharCode(...new TextEncoder().encode(value)))).replace(
      /[!'()*]/gu,
      (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  });
  return unknown === undefined ? { url } : { unknown };
}

const isPlaceholder = (name: string): name is keyof Facts => (placeholders as readonly string[]).includes(name);

/** An example call in the state of an event. */
export function exampleFacts(event: ActionUrlEvent, number: string, lineName: string, now: Date): Facts {
  const isInbound = event !== 'outbound';
  const talked = event === 'inbound' || event === 'outbound' ? 0 : event === 'disconnected' ? 154 : 42;
  const created = new Date(now.getTime() - (talked + 5) * 1000);
  const connected = talked === 0 ? '' : timeOf(new Date(now.getTime() - talked * 1000));
  const name = 'Erika Mustermann';
  return {
    action: event,
    remote_party: number,
    remote_alias: name,
    call_direction: isInbound ? 'inbound' : 'outbound',
    call_direction_as_int: isInbound ? '0' : '1',
    hold_state: event === 'hold' ? 'on_hold' : 'off_hold',
    call_duration_seconds: String(talked),
    call_created_time: timeOf(created),
    call_connected_time: connected,
    call_disconnected_time: event === 'disconnected' ? timeOf(now) : '',
    call_guid: '0195f2c8-a1b2-74a0-8d1e-3f5a6b7c8d9e',
    local_party: 'desk',
    local_alias: lineName,
    Account: 'desk',
    LineID: 'desk',
    LocalParty: 'desk',
    RemoteParty: number,
    RemoteAlias: name,
    'call.remote_number': number,
  };
}

/** Local time with dashes, as the vendor writes it. */
function timeOf(time: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${date}T${pad(time.getHours())}-${pad(time.getMinutes())}-${pad(time.getSeconds())}`;
}

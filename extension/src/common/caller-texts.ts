/*
 * What is known of somebody who calls, in words: for the toast, for the notification in its place, for those who hear it.
 * Who is first; then where the number is from, on which line it rings, and the facts that may tell why they are calling.
 */
import type { Call } from './contract.ts';
import { formatCountry, formatWhen } from './format.ts';
import { t } from './i18n.ts';
import { kindText } from './kind-texts.ts';
import { namesOf } from './names-of.ts';

/** Somebody who calls, in words. */
export interface CallerTexts {
  /** The name, else the number. */
  readonly who: string;
  /** The letters that stand for a person: from the name, when there is one. */
  readonly initials?: string;
  /** What stands below the name: the company that the own sources know. */
  readonly company?: string;
  /** The number, where it is not who already. */
  readonly number?: string;
  /** Kind and place of the number, such as “Festnetz, Berlin”; empty when nothing is known. */
  readonly place: string;
  /** Short facts that may tell why they are calling. */
  readonly facts: readonly string[];
}

/** Puts a caller into words. */
export function callerTexts(call: Call, ownCountry: string | undefined, now: Date, locale: string): CallerTexts {
  const number = call.remoteDisplay ?? call.remoteNumber;
  const { name, company } = namesOf(call);
  const initials = name === undefined ? undefined : initialsOf(name);
  return {
    who: name ?? number ?? t('callerWithheld'),
    ...(initials === undefined ? {} : { initials }),
    ...(company === undefined ? {} : { company }),
    ...(name === undefined || number === undefined ? {} : { number }),
    place: placeText(call, ownCountry, locale),
    facts: historyTexts(call, now, locale),
  };
}

/** Kind and place; a country only where it is not one's own. */
function placeText(call: Call, ownCountry: string | undefined, locale: string): string {
  const kind = call.remoteKind === undefined ? '' : kindText(call.remoteKind);
  const isForeign = call.remoteCountry !== undefined && ownCountry !== undefined && call.remoteCountry !== ownCountry;
  const country = isForeign && call.remoteCountry !== undefined ? formatCountry(call.remoteCountry, locale) : undefined;
  const text = [kind, call.remoteArea, country].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How often and when they called before, and when they were called last. */
function historyTexts({ history }: Call, now: Date, locale: string): readonly string[] {
  if (history === undefined) {
    return [];
  }
  const { inbound, lastInboundAt, lastInboundEnd, lastOutboundAt } = history;
  const when = (at: string): string => formatWhen(new Date(at), now, locale);
  const facts: string[] = [];
  if (inbound > 0 && lastInboundAt !== undefined) {
    facts.push(t(lastInboundEnd === 'missed' ? 'historyMissed' : 'historyCalls', inbound + 1, when(lastInboundAt)));
  }
  if (lastOutboundAt !== undefined && (lastInboundAt === undefined || lastOutboundAt > lastInboundAt)) {
    facts.push(t('historyCalled', when(lastOutboundAt)));
  }
  return facts;
}

/** The first letters of the first and the last word that begin with one. */
function initialsOf(name: string): string | undefined {
  const words = name.split(/[\s,.;/()]+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase() || undefined;
}

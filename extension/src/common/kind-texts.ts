import type { NumberKind as AgentKind } from './contract.ts';
import { type TextKey, t } from './i18n.ts';

/** A kind of number: what the numbering plan says, or `fax` where a label does. */
export type KindKey = AgentKind | 'fax';

const keys: Readonly<Record<KindKey, TextKey | undefined>> = {
  unknown: undefined,
  fixed: 'kindFixed',
  mobile: 'kindMobile',
  tollFree: 'kindTollFree',
  premium: 'kindPremium',
  shared: 'kindShared',
  service: 'kindService',
  internal: 'kindInternal',
  emergency: 'kindEmergency',
  satellite: 'kindSatellite',
  fax: 'kindFax',
};

/** A kind in words; empty where nothing is known. */
export function kindText(kind: KindKey): string {
  const key = keys[kind];
  return key === undefined ? '' : t(key);
}

import type { ActionUrlEvent } from '../../../common/contract.ts';
import type { TextKey } from '../../../common/i18n.ts';

/** What people call the events, in the order in which they happen. */
export const eventWords: Readonly<Record<ActionUrlEvent, TextKey>> = {
  inbound: 'urlOnInbound',
  outbound: 'urlOnOutbound',
  connected: 'urlOnConnected',
  hold: 'urlOnHold',
  disconnected: 'urlOnDisconnected',
};

/** All of them. */
export const actionUrlEvents = Object.keys(eventWords) as readonly ActionUrlEvent[];

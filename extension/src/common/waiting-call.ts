import type { Call } from './contract.ts';

/** Whether somebody calls and nobody has answered yet. */
export const isWaiting = (call: Call): boolean => call.direction === 'inbound' && call.state === 'ringing' && call.endReason === undefined;

import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from './Icon.tsx';

/** An arrow for who called whom; heard as words. */
export function Direction({ call }: { call: Call }) {
  return (
    <span class="direction">
      <Icon name={call.direction === 'inbound' ? 'incoming' : 'outgoing'} />
      <span class="only-heard">{directionWords(call)}</span>
    </span>
  );
}

/** Who called whom, in words. */
export function directionWords(call: Call): string {
  return t(call.direction === 'inbound' ? 'callInbound' : 'callOutbound');
}

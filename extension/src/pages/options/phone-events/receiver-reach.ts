/* What must be set so that a phone in the network reaches the receiver, and no other device has to be let in. */
import type { LineSettings, ReceiverSettings } from '../../../common/contract.ts';

/** The address that a line's phone is reached at, when the settings name it as an address; a name says nothing to a list of senders. */
export function phoneAddress(line: LineSettings | undefined): string | undefined {
  const address = line?.address;
  const text = typeof address === 'string' ? address : '';
  const host = URL.parse(text.includes('://') ? text : `http://${text}`)?.hostname ?? '';
  return /^\d+(?:\.\d+){3}$/u.test(host) ? host : /^\[.+\]$/u.test(host) ? host.slice(1, -1) : undefined;
}

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';

/**
 * The receiver's settings with one more address to listen at.
 * @param phones - the lines whose phones send events; those in the network are all put on the list of senders
 */
export function withReach(receiver: ReceiverSettings, listen: string, phones: readonly (LineSettings | undefined)[]): ReceiverSettings {
  const addresses = phones.map(phoneAddress).filter((address) => address !== undefined && !isLoopback(address)) as string[];
  // A list that leaves out a phone whose address is not known would lock it out.
  const isWhole = phones.every((phone) => phoneAddress(phone) !== undefined || phone?.address === undefined);
  const allow = receiver.allow.length > 0 || isWhole ? [...new Set([...receiver.allow, ...addresses])] : [];
  return { ...receiver, listen: [...new Set([...receiver.listen, listen])], allow };
}

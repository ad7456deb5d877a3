import type { ProblemCard, ProblemHelp } from '../common/cards.ts';
import { t } from '../common/i18n.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';

const maxTitleLength = 48;
const maxIdLength = 64;

/**
 * A problem as a card. The same problem with the same number replaces itself.
 * @param uri - the link it is about: it may be left to the browser when nothing here can dial
 */
export function problemCard(title: string, error: unknown, uri?: string): ProblemCard {
  if (!(error instanceof RingbridgeError)) {
    console.error('Ringbridge: a call broke', error);
  }
  const { reason, detail, message } =
    error instanceof RingbridgeError ? error : { reason: 'internal', detail: undefined, message: t('somethingBroke') };
  const help = helpFor(reason, detail);
  return {
    kind: 'problem',
    id: `problem ${reason} ${title}`.slice(0, maxIdLength),
    title,
    message,
    ...(help === undefined ? {} : { help }),
    ...(help === 'install' && uri !== undefined ? { wayOut: uri } : {}),
  };
}

const needsOptions: ReadonlySet<string> = new Set([
  'lineUnreachable',
  'lineRejected',
  'lineProtocol',
  'unknownLine',
  'untrustedCertificate',
]);

function helpFor(reason: string, detail: string | undefined): ProblemHelp | undefined {
  if (detail === 'missing' || detail === 'forbidden' || detail === 'tooOld') {
    return 'install';
  }
  if (reason === 'agentUnavailable') {
    return 'reconnect';
  }
  return needsOptions.has(reason) || detail === 'noLine' ? 'options' : undefined;
}

/** A URI or text as a title: without its scheme, decoded, short. Shown as text, never followed. */
export function readable(number: string): string {
  const bare = number.replace(/^[a-z]+:/, '');
  let text = bare;
  try {
    text = decodeURIComponent(bare);
  } catch {
    // Not encoded properly: shown as it is.
  }
  return text.length > maxTitleLength ? `${text.slice(0, maxTitleLength - 1)}…` : text;
}

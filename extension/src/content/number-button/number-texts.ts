import type { HostState } from '../../common/app-state.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { type KindKey, kindText } from '../../common/kind-texts.ts';
import type { NumberAnswer, NumberColleague, NumberLine } from '../../common/number-call.ts';
import { type Look, lineLook, presenceLook } from '../../common/presence-look.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';

/** What the bubble says of a number. */
export interface NumberTexts {
  /** As people read it. */
  readonly display: string;
  readonly kind: KindKey;
  /** The kind in words; empty where there is nothing to say. */
  readonly kindWord: string;
  /** The line that is used, or why there is none. */
  readonly lineWord: string;
  readonly line: NumberLine | undefined;
  readonly extension: string;
  /** The colleague whose number it is: their name, empty where that is not known. */
  readonly person: string;
  /** What the colleague's phone does, and what they say beside that. */
  readonly states: readonly Look[];
}

const hostWords: Readonly<Record<HostState, TextKey>> = {
  connecting: 'hostConnectingWord',
  ready: 'hostReady',
  missing: 'hostMissingWord',
  forbidden: 'hostForbiddenWord',
  tooOld: 'hostTooOldWord',
  lost: 'hostLostWord',
};

/** Puts a number into words; until the background answered, with what the page itself knows. */
export function numberTexts(number: FoundNumber, answer: NumberAnswer | undefined): NumberTexts {
  const line = answer?.lines[0];
  // What a label on the page says counts more than the numbering plan: a fax number is a land line too.
  const kind = number.kind === 'fax' ? 'fax' : (answer?.kind ?? number.kind);
  const host = answer?.host ?? 'ready';
  return {
    display: answer?.display ?? number.e164,
    kind,
    kindWord: kindText(kind),
    lineWord: host === 'ready' ? (line?.name ?? '') : `Ringbridge: ${t(hostWords[host])}`,
    line: host === 'ready' ? line : undefined,
    extension: number.extension === undefined ? '' : t('previewExtension', number.extension),
    person: answer?.colleague?.name ?? '',
    states: answer?.colleague === undefined ? [] : looksOf(answer.colleague),
  };
}

/** What is said of a number that the keyboard came to. */
export function spoken({ display, kindWord, line, extension, person, states }: NumberTexts, place: number, total: number): string {
  const call = line === undefined ? t('call') : t('callWith', line.name);
  const words = states.map(({ word }) => word);
  return [`${t('numberPlace', place, total)}: ${display}`, person, ...words, kindWord, extension, call]
    .filter((part) => part !== '')
    .join(', ');
}

function looksOf(colleague: NumberColleague): readonly Look[] {
  const says = presenceLook(colleague);
  return [lineLook(colleague), ...(says === undefined ? [] : [says])];
}

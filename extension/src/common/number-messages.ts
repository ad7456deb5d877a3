/* What content scripts ask about the stretches of digits they found, and what the background answers. */
import type { Candidate } from '../numbers/candidates.ts';
import type { NumberMatch } from '../numbers/index.ts';

/** Which of these are phone numbers? A list of candidates for each block of text. */
export interface NumbersVerify {
  readonly type: 'numbers.verify';
  readonly blocks: readonly (readonly Candidate[])[];
}

/** The numbers of each block that was asked about, in the same order. */
export type NumbersAnswer = readonly (readonly NumberMatch[])[];

/** How much one message may ask: a few milliseconds of work for the background. */
export const numberLimits = { blocks: 48, candidates: 240, textLength: 4_000, contextLength: 64 } as const;

/** Reads the blocks of a message; nothing when they are not exactly what was agreed. */
export function parseBlocks(value: unknown): readonly (readonly Candidate[])[] | undefined {
  if (!Array.isArray(value) || value.length > numberLimits.blocks) {
    return undefined;
  }
  const blocks = value.map(parseBlock);
  const isWhole = blocks.every((block) => block !== undefined);
  const count = blocks.reduce((sum, block) => sum + (block?.length ?? 0), 0);
  return isWhole && count <= numberLimits.candidates ? blocks : undefined;
}

function parseBlock(value: unknown): readonly Candidate[] | undefined {
  const candidates = Array.isArray(value) && value.length <= numberLimits.candidates ? value.map(parseCandidate) : [undefined];
  return candidates.every((candidate) => candidate !== undefined) ? candidates : undefined;
}

function parseCandidate(value: unknown): Candidate | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { start, end, text, before, after, head } = value as Record<string, unknown>;
  return isOffset(start) &&
    isOffset(end) &&
    isText(text, numberLimits.textLength) &&
    isText(before, numberLimits.contextLength) &&
    isText(after, numberLimits.contextLength) &&
    isText(head, numberLimits.contextLength) &&
    end - start === text.length
    ? { start, end, text, before, after, head }
    : undefined;
}

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown, maxLength: number): value is string => typeof value === 'string' && value.length <= maxLength;

/* What content scripts ask about the stretches of digits they found, and what the background answers. */
import type { Candidate } from '../numbers/candidates.ts';
import type { NumberMatch } from '../numbers/index.ts';

/** Which of these are phone numbers? For each block of text its candidates. */
export interface NumbersVerify {
  readonly type: 'numbers.verify';
  readonly blocks: readonly PackedBlock[];
}

/**
 * The candidates of one block as they travel: start, text, before, after and head of each in one list. Thousands of objects
 * would cost a page more than finding them.
 */
export type PackedBlock = readonly (number | string)[];

/** Packs the candidates of a block. */
export const packed = (candidates: readonly Candidate[]): PackedBlock =>
  candidates.flatMap(({ start, text, before, after, head }) => [start, text, before, after, head]);

/** The numbers of each block that was asked about, in the same order. */
export type NumbersAnswer = readonly (readonly NumberMatch[])[];

/** How much one message may ask. */
export const numberLimits = { blocks: 1_500, candidates: 2_000, textLength: 4_000, contextLength: 64 } as const;

const fields = 5;

/** Reads the blocks of a message; nothing when they are not exactly what was agreed. */
export function parseBlocks(value: unknown): readonly PackedBlock[] | undefined {
  if (!Array.isArray(value) || value.length > numberLimits.blocks || !value.every(isPacked)) {
    return undefined;
  }
  const count = value.reduce((sum, block) => sum + block.length / fields, 0);
  return count <= numberLimits.candidates ? value : undefined;
}

function isPacked(block: unknown): block is PackedBlock {
  if (!Array.isArray(block) || block.length % fields !== 0) {
    return false;
  }
  return block.every((value: unknown, index) => {
    const field = index % fields;
    return field === 0 ? isOffset(value) : isText(value, field === 1 ? numberLimits.textLength : numberLimits.contextLength);
  });
}

/** The candidates of a block that arrived. */
export function unpacked(block: PackedBlock): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < block.length; at += fields) {
    const [start, text, before, after, head] = block.slice(at, at + fields) as [number, string, string, string, string];
    candidates.push({ start, end: start + text.length, text, before, after, head });
  }
  return candidates;
}

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown, maxLength: number): value is string => typeof value === 'string' && value.length <= maxLength;

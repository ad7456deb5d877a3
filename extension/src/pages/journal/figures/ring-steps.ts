/* How long calls rang, as bars: every step of five seconds, also those without calls, up to the last one that had any. */
import type { RingStep } from '../../../common/contract.ts';

/** As the agent counts them (RingTimes in the contract). */
const stepSeconds = 5;
const lastStepSeconds = 60;
/** So that a few quick calls do not fill the whole plot. */
const fewestSteps = 6;

/** One bar. */
export interface RingBar {
  /** Its seconds, such as `5–10`, the last `60+`. */
  readonly name: string;
  readonly answered: number;
  readonly missed: number;
}

/** Puts steps into bars without a gap. */
export function ringBars(steps: readonly RingStep[]): readonly RingBar[] {
  const known = new Map(steps.map((step) => [step.fromSeconds, step]));
  const last = Math.max(0, ...known.keys()) / stepSeconds;
  return Array.from({ length: Math.max(fewestSteps, last + 1) }, (_, index) => {
    const from = index * stepSeconds;
    const { answered = 0, missed = 0 } = known.get(from) ?? {};
    return { name: from >= lastStepSeconds ? `${from}+` : `${from}–${from + stepSeconds}`, answered, missed };
  });
}

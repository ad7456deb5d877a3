/* Properties are asked the same in every run, so that a run that turns red is the fault of a change. RINGBRIDGE_SEED asks others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.RINGBRIDGE_SEED ?? 1) });

/*
 * Where scripts of ours that come later (the button, the popup's) find the numbers of a frame. All our scripts of a frame
 * share one isolated world, which the page cannot see.
 */
import type { FoundNumber, NumberDirectory } from './found-number.ts';

/** Where they are in that world. */
export const numberWorldKey = 'ringbridge.numbers';

/** The numbers of this document, for our scripts. */
export interface NumberWorld {
  readonly directory: NumberDirectory;
  /** Shows which number is meant; nothing takes the emphasis away. */
  emphasise(number: FoundNumber | undefined): void;
  /** Ends when numbers are no longer looked for here: the site was switched off, the extension is gone. */
  readonly signal: AbortSignal;
}

interface World {
  [numberWorldKey]?: NumberWorld | undefined;
}

/** Makes the numbers known to our other scripts, until their signal aborts. */
export function publishNumbers(numbers: NumberWorld): void {
  const world = globalThis as World;
  world[numberWorldKey] = numbers;
  numbers.signal.addEventListener(
    'abort',
    () => {
      if (world[numberWorldKey] === numbers) {
        world[numberWorldKey] = undefined;
      }
    },
    { once: true },
  );
}

/** The numbers of this document; nothing where they are not looked for. */
export const numberWorld = (): NumberWorld | undefined => (globalThis as World)[numberWorldKey];

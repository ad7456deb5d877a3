/* The steps that axes may have, so that their lines stand at numbers people read easily. */

/** Of counted calls. */
export const callSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** Of time, in seconds. */
export const lengthSteps = [60, 300, 600, 1_800, 3_600, 7_200, 18_000, 36_000, 72_000, 180_000, 360_000, 720_000];

import type { Feature } from '../../content/feature.ts';

/** Firefox tells the background what a menu is about when it opens (`menus.onShown`): pages need report nothing. */
export const contextReport: Feature = () => {
  // Nothing to do here.
};

/* The lists of the settings that are changed item by item. */
import type { LineSettings, SourceSettings } from '../../common/contract.ts';
import type { ItemList } from './items-editor.ts';

/** The lines. Without the default line the agent chooses another. */
export const lineList: ItemList<LineSettings> = {
  key: 'lines',
  items: (settings) => settings?.lines ?? [],
  takenElsewhere: ({ lines }) => lines.map(({ id }) => id),
  ties: ({ id }, settings) => (settings?.defaultLine === id ? { without: { defaultLine: '' }, again: { defaultLine: id } } : undefined),
};

/** The sources, in the order in which their contacts are shown. */
export const sourceList: ItemList<SourceSettings> = {
  key: 'sources',
  items: (settings) => settings?.sources ?? [],
};

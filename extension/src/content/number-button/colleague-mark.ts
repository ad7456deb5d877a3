import type { Look } from '../../common/presence-look.ts';
import { element } from '../top-layer/elements.ts';

/** What a colleague's phone does, as a chip, and what they say beside that, as a mark: shape, word and colour (common/presence.css). */
export function colleagueMark({ look, word }: Look, index: number): HTMLElement {
  return element('span', { class: `${index === 0 ? 'rb-state' : 'presence'} ${look}` }, element('i', { class: 'rb-shape' }), word);
}

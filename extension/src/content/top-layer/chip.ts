import { element } from './elements.ts';

/** A state as shape, word and colour (common/states.css). */
export function chip(look: string, word: Node | string): HTMLElement {
  return element('span', { class: `rb-state rb-${look}` }, element('i', { class: 'rb-shape' }), word);
}

import type { PageContext } from '../../feature.ts';
import { type FieldVisit, visits } from './button-seam.ts';

/** Sees that somebody points at a field that can only be read and may hold a number, until the signal aborts. */
export function watchFields(page: PageContext, signal: AbortSignal): void {
  const visited = visits(page);
  const entered = (event: PointerEvent): void => {
    const [field] = event.composedPath();
    if (event.isTrusted && event.buttons === 0 && event.pointerType !== 'touch' && isReadOnly(field) && /\d{2}/.test(field.value)) {
      visited({ field, x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  };
  window.addEventListener('pointerover', entered, { capture: true, passive: true, signal });
}

/** Of all targets of events only fields have this property. */
const isReadOnly = (target: EventTarget | undefined): target is FieldVisit['field'] =>
  (target as Partial<FieldVisit['field']> | undefined)?.readOnly === true;

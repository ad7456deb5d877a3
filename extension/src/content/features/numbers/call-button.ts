/* Sees that somebody comes to a number, and has the button's script brought into this frame when it is needed first. */
import type { PageContext } from '../../feature.ts';
import { type FieldVisit, handVisit, type Visit } from './button-seam.ts';
import type { NumberWorld } from './number-world.ts';

const patienceMs = 3_000;

/** Watches until the signal aborts. */
export function callButton(numbers: NumberWorld, page: PageContext, signal: AbortSignal): void {
  let askedAt = Number.NEGATIVE_INFINITY;
  const visited = (visit: Visit | FieldVisit): void => {
    if (!handVisit(visit) && performance.now() - askedAt > patienceMs) {
      askedAt = performance.now();
      page.send({ type: 'number.touched' });
    }
  };
  numbers.onTouched((number, event) => {
    // A finger on its way through the page touches numbers too: there only the tap counts.
    if (event.pointerType !== 'touch' && event.buttons === 0) {
      visited({ number, by: 'hover', x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  }, signal);
  const pressed = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && event.detail === 1 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    if (!event.isTrusted || !isPlain || document.getSelection()?.isCollapsed === false) {
      return;
    }
    const number = numbers.directory.at(event.clientX, event.clientY);
    if (number !== undefined) {
      visited({ number, by: 'press', x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  };
  const entered = (event: PointerEvent): void => {
    const [field] = event.composedPath();
    if (event.isTrusted && event.buttons === 0 && event.pointerType !== 'touch' && isReadOnly(field) && /\d{2}/.test(field.value)) {
      visited({ field, x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  };
  window.addEventListener('pointerover', entered, { capture: true, passive: true, signal });
  window.addEventListener('click', pressed, { capture: true, passive: true, signal });
}

/** Of all targets of events only fields have this property. */
const isReadOnly = (target: EventTarget | undefined): target is FieldVisit['field'] =>
  (target as Partial<FieldVisit['field']> | undefined)?.readOnly === true;

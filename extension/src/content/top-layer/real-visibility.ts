/*
 * Intersection Observer v2 (Chromium) says whether an element is really visible: nothing above it, no filter or opacity
 * that hides it. Other browsers ignore the option, and then nothing is known.
 */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 1] };

/** Whether this browser tells. */
export const tellsVisibility = 'trackVisibility' in IntersectionObserver.prototype;

/** Watches an element; the answer is `undefined` where the browser cannot tell. */
export function reallyVisible(watched: Element, signal: AbortSignal): () => boolean | undefined {
  if (!tellsVisibility) {
    return () => undefined;
  }
  let visible = false;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
    visible = last?.isVisible === true;
  }, options);
  observer.observe(watched);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => visible;
}

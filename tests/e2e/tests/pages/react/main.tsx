/* The page of the nine cases, each in a section with a React root of its own, stepped through from outside. */
import { act } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { cases } from './cases.tsx';

/** What a test does with the page. */
export interface RerenderPage {
  /** Shows a step of a case, as React does it. */
  show(index: number, step: number): Promise<void>;
  /** What React, and anybody else, complained about. */
  readonly complaints: string[];
}

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
  var rerender: RerenderPage;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const complaints: string[] = [];
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
console.error = (...words) => complaints.push(words.map(String).join(' '));

const roots: (Root | undefined)[] = cases.map(({ isHydrated }, index) => {
  const section = document.getElementById(`case-${index}`) as HTMLElement;
  return isHydrated ? undefined : createRoot(section);
});

globalThis.rerender = {
  complaints,
  async show(index, step) {
    const { Show } = cases[index] as (typeof cases)[number];
    const root = roots[index];
    if (root !== undefined) {
      await act(async () => root.render(<Show step={step} />));
    } else if (step > 0) {
      await act(async () => {
        roots[index] = hydrateRoot(document.getElementById(`case-${index}`) as HTMLElement, <Show step={step} />);
      });
    }
  },
};

// One after the other: React acts once at a time.
for (const index of cases.keys()) {
  await globalThis.rerender.show(index, 0);
}
document.documentElement.dataset.ready = '';

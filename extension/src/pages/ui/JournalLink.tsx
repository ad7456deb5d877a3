import type { ComponentChildren } from 'preact';

/** The way to the journal, or to the calls with one number there. A link, so that it opens like any other. */
export function JournalLink({ number, children }: { number?: string; children: ComponentChildren }) {
  const about = number === undefined ? '' : `#${new URLSearchParams({ number })}`;
  return (
    <a class="link" href={`journal.html${about}`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

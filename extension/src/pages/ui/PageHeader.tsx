import type { ComponentChildren } from 'preact';
import { useApp } from './app.ts';
import { LineChip } from './LineChip.tsx';

/** The product's name, and whether the line that is dialled with works. */
export function PageHeader({ children }: { children?: ComponentChildren }) {
  const { lines, host } = useApp().state.value;
  const line = lines.find((candidate) => candidate.isDefault) ?? lines[0];
  return (
    <header class="bar row">
      <img src="../icons/ringbridge-48.png" alt="" width="24" height="24" />
      <h1 class="product">Ringbridge</h1>
      {host === 'ready' && line !== undefined && (
        <span class="right header-line">
          <LineChip line={line} named />
        </span>
      )}
      {children}
    </header>
  );
}

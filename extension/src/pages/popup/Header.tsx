import { useApp } from '../ui/app.ts';
import { LineChip } from '../ui/LineChip.tsx';

/** The product's name, and whether the line that is dialled with works. */
export function Header() {
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
    </header>
  );
}

import { formatNumber } from '../../ui/count.ts';

/** A number with a bar for its share of the largest in its column. */
export function Share({ value, of }: { value: number; of: number }) {
  return (
    <span class="share">
      <span class="share-number">{formatNumber(value)}</span>
      <span class="share-bar" aria-hidden="true">
        <i style={{ width: `${(100 * value) / of}%` }} />
      </span>
    </span>
  );
}

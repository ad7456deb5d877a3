import type { Colleague } from '../../common/contract.ts';
import { lineLook } from '../../common/presence-look.ts';

/** What a colleague's phone does, by shape, word and colour. */
export function LineMark({ colleague }: { colleague: Pick<Colleague, 'line'> }) {
  const { look, word } = lineLook(colleague);
  return (
    <span class={`rb-state ${look}`}>
      <i class="rb-shape" />
      {word}
    </span>
  );
}

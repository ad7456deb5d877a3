import type { Signal } from '@preact/signals';
import type { CallerFigures } from '../../../common/contract.ts';
import { formatLength, formatWhen } from '../../../common/format.ts';
import { t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { locale } from '../../ui/locale.ts';
import { changed, type Filter } from '../filter.ts';
import { Share } from './Share.tsx';

/** The numbers with the most calls; each leads to its calls. */
export function Callers({ callers, filter, onShow }: { callers: readonly CallerFigures[]; filter: Signal<Filter>; onShow: () => void }) {
  const most = Math.max(1, ...callers.map(({ inbound, outbound }) => inbound + outbound));
  return (
    <section class="figure" aria-labelledby="callers-title">
      <header class="figure-head">
        <h2 id="callers-title">{t('figuresCallers')}</h2>
      </header>
      <table class="table share-table" aria-labelledby="callers-title">
        <thead>
          <tr>
            <th scope="col">{t('figuresNumber')}</th>
            <th scope="col">{t('figuresCalls')}</th>
            <th scope="col">{t('figuresMissed')}</th>
            <th scope="col">{t('figuresTalk')}</th>
            <th scope="col">{t('figuresLastCall')}</th>
          </tr>
        </thead>
        <tbody>
          {callers.map((caller) => (
            <tr key={caller.number}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    filter.value = changed(filter.value, { number: caller.number });
                    onShow();
                  }}
                >
                  {caller.name ?? caller.display}
                </button>
                {caller.name !== undefined && <span class="hint block">{caller.display}</span>}
              </th>
              <td>
                <Share of={most} value={caller.inbound + caller.outbound} />
              </td>
              <td>{formatNumber(caller.missed)}</td>
              <td>{formatLength(caller.talkSeconds)}</td>
              <td>{formatWhen(new Date(caller.lastAt), new Date(), locale())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

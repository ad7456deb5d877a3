import type { Colleague } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { lineLook, presenceLook } from '../../common/presence-look.ts';
import { Icon } from '../ui/Icon.tsx';
import { nameOf } from './colleague-search.ts';
import { LineMark } from './LineMark.tsx';

/** One colleague: who, whether they can be called now, and the call. */
export function ColleagueRow(props: { colleague: Colleague; favourite: boolean; onFavourite: (on: boolean) => void; onCall: () => void }) {
  const { colleague, favourite, onFavourite, onCall } = props;
  const name = nameOf(colleague);
  const says = presenceLook(colleague);
  return (
    <li class="colleague-row">
      <button
        type="button"
        class="button quiet icon-button favourite"
        aria-pressed={favourite}
        aria-label={t('colleagueFavourite', name)}
        title={t(favourite ? 'favouriteRemove' : 'favouriteAdd')}
        onClick={() => onFavourite(!favourite)}
      >
        <Icon name="star" />
      </button>
      <div class="grow">
        <p class="colleague-name">{name}</p>
        <p class="hint colleague-details">
          {colleague.name !== undefined && <span>{colleague.number}</span>}
          {says !== undefined && (
            <span class={`presence ${says.look}`}>
              <i class="rb-shape" />
              {says.word}
            </span>
          )}
        </p>
      </div>
      <LineMark colleague={colleague} />
      <button
        type="button"
        class="button icon-button"
        aria-label={t('colleagueCall', name, lineLook(colleague).word)}
        title={t('call')}
        onClick={onCall}
      >
        <Icon name="phone" />
      </button>
    </li>
  );
}

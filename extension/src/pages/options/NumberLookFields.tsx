import { t } from '../../common/i18n.ts';
import { type MarkStyle, markStyles, type NumberLook, storedNumberLook } from '../../common/number-look.ts';
import { markLooks } from '../../content/features/numbers/mark-sheet.ts';
import { useStored } from '../ui/use-stored.ts';

const words = { underline: 'markUnderline', background: 'markBackground', none: 'markNone' } as const;

/** How numbers are marked in the text, each way with an example, and whether the toolbar button counts them. */
export function NumberLookFields() {
  const { markStyle, badge } = useStored(storedNumberLook).value;
  const change = (changes: Partial<NumberLook>) => void storedNumberLook.change((look) => ({ ...look, ...changes }));
  return (
    <>
      <fieldset class="group">
        <legend>{t('markStyleLabel')}</legend>
        <div class="mark-styles">
          {markStyles.map((style) => (
            <label key={style} class="mark-style">
              <input
                type="radio"
                name="mark-style"
                value={style}
                checked={style === markStyle}
                onChange={() => change({ markStyle: style })}
              />
              <span>
                <b>{t(words[style])}</b>
                <MarkExample style={style} />
              </span>
            </label>
          ))}
        </div>
        <p class="hint">{t('markStyleHelp')}</p>
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={badge} onChange={(event) => change({ badge: event.currentTarget.checked })} />
        <span>
          {t('badgeLabel')}
          <span class="hint block">{t('badgeHelp')}</span>
        </span>
      </label>
    </>
  );
}

/** A sentence as it would look on a page. */
function MarkExample({ style }: { style: MarkStyle }) {
  return (
    <span class="mark-example">
      {t('markExample')} <span style={markLooks[style]}>030 / 609 854-180</span>
    </span>
  );
}

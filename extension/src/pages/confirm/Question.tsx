import { useEffect, useRef } from 'preact/hooks';
import type { CardAction, ConfirmCard } from '../../common/cards.ts';
import { confirmTexts } from '../../common/confirm-texts.ts';
import { t } from '../../common/i18n.ts';

/** The question, or that it is gone. Starts on "Don't call": a second Enter dials nothing. */
export function Question(props: { card: ConfirmCard | undefined; answer: (action: CardAction) => void }) {
  const { card, answer } = props;
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  if (card === undefined) {
    return (
      <main class="confirm">
        <h1 class="gone">{t('confirmGone')}</h1>
        <div class="row">
          <button type="button" class="button" ref={safe} onClick={() => window.close()}>
            {t('cardDismiss')}
          </button>
        </div>
      </main>
    );
  }
  const { reasons, source } = confirmTexts(card);
  return (
    <main class="confirm" onKeyDown={(event) => event.key === 'Escape' && answer('dismiss')}>
      <div class="row">
        <h1 class="who" id="title">
          {card.display}
        </h1>
        <span class="rb-state rb-ringing">
          <i class="rb-shape" />
          {t('confirmChip')}
        </span>
      </div>
      <div class="stack" id="why">
        {[...reasons, ...source].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="row">
        <button type="button" class="button main" onClick={() => answer('confirm')}>
          {t('call')}
        </button>
        <button type="button" class="button" ref={safe} aria-describedby="title why" onClick={() => answer('dismiss')}>
          {t('cardDoNotCall')}
        </button>
      </div>
    </main>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { ConfirmKind } from '../../common/contract.ts';
import { formatCountry } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { locale } from '../ui/locale.ts';
import type { Question } from './dial-model.ts';

/** Asks before a number is dialled that must not be dialled by accident. Starts on "Cancel": a second Enter dials nothing. */
export function ConfirmPanel(props: { question: Question; onConfirm: () => void; onCancel: () => void }) {
  const { question, onConfirm, onCancel } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const emergency = question.confirm.includes('emergency');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <div
      class={`confirm stack ${emergency ? 'emergency' : ''}`}
      role="alertdialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onKeyDown={onKeyDown}
    >
      <div class="rb-ringing confirm-title">
        <i class="rb-shape" />
        <h3 id="confirm-title">{t(emergency ? 'confirmEmergencyTitle' : 'confirmTitle', question.number?.display ?? question.text)}</h3>
      </div>
      <div id="confirm-text" class="stack">
        {question.confirm.map((kind) => (
          <p key={kind}>{reason(kind, question)}</p>
        ))}
        {question.confirm.length === 0 && <p>{question.message}</p>}
      </div>
      <div class="row">
        <button type="button" class="button main" onClick={onConfirm}>
          {t(emergency ? 'confirmEmergencyCall' : 'confirmCall')}
        </button>
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function reason(kind: ConfirmKind, question: Question): string {
  switch (kind) {
    case 'emergency':
      return t('confirmEmergency');
    case 'premium':
      return t(question.number?.kind === 'satellite' ? 'confirmSatellite' : 'confirmPremium');
    case 'foreign': {
      const country = question.number?.country;
      return country === undefined ? t('confirmForeignUnknown') : t('confirmForeign', formatCountry(country, locale()));
    }
  }
}

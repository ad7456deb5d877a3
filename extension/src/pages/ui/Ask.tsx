import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';

/** Asks before something that cannot be taken back. Starts on "Cancel": a second Enter does nothing. */
export function Ask(props: { title: string; yes: string; onYes: () => void; onNo: () => void; children: ComponentChildren }) {
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onNo();
    }
  };
  return (
    <div class="confirm stack" role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onKeyDown={onKeyDown}>
      <div class="rb-ringing confirm-title">
        <i class="rb-shape" />
        <h2 id={`${id}-title`}>{props.title}</h2>
      </div>
      <div id={`${id}-text`} class="stack">
        {props.children}
      </div>
      <div class="row wrap">
        <button type="button" class="button danger" onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" class="button" ref={no} onClick={props.onNo}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

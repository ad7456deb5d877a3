import { useEffect, useId, useRef } from 'preact/hooks';

/** Asks about one row of a list. Starts on the answer that changes nothing: a second Enter does nothing. */
export function RowQuestion(props: {
  text: string;
  yes: string;
  /** What the yes does: go on, or end something for good. */
  kind: 'main' | 'end';
  no: string;
  onYes: () => void;
  onNo: () => void;
}) {
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
    <div class="notice warning rb-ringing row-question" role="alertdialog" aria-labelledby={id} onKeyDown={onKeyDown}>
      <i class="rb-shape" />
      <p id={id}>{props.text}</p>
      <div class="actions row">
        <button type="button" class={`button ${props.kind}`} onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" class="button" ref={no} onClick={props.onNo}>
          {props.no}
        </button>
      </div>
    </div>
  );
}

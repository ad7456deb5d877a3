import type { ComponentChildren } from 'preact';

const classes = { hint: '', warning: 'warning rb-ringing', problem: 'problem rb-missed' } as const;

/** A sentence that matters now, and what can be done about it. Problems are announced at once. */
export function Notice(props: { kind: keyof typeof classes; children: ComponentChildren; actions?: ComponentChildren }) {
  const shape = props.kind !== 'hint';
  return (
    <div class={`notice ${classes[props.kind]}`} role={props.kind === 'problem' ? 'alert' : undefined}>
      {shape && <i class="rb-shape" />}
      <div class="notice-text">{props.children}</div>
      {props.actions !== undefined && <div class="actions row wrap">{props.actions}</div>}
    </div>
  );
}

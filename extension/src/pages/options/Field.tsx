import type { ComponentChildren } from 'preact';

/** What a control needs to be tied to its label, help and error. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  /** Takes the whole width where fields stand side by side. */
  readonly wide?: boolean;
}

/** The attributes of the control inside a {@link Field}. */
export function controlOf({ id, help, problem }: FieldProps) {
  const described = [problem === undefined ? undefined : `${id}-problem`, help === undefined ? undefined : `${id}-help`];
  const ids = described.filter((part) => part !== undefined).join(' ');
  return {
    id,
    class: 'input',
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': ids === '' ? undefined : ids,
  } as const;
}

/** A label over its control, the help under it, and what is wrong with it. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { id, label, help, problem, wide = false } = props;
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {props.children}
      {problem !== undefined && (
        <p id={`${id}-problem`} class="field-problem" role="alert">
          {problem}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} class="hint">
          {help}
        </p>
      )}
    </div>
  );
}

/** One of a few: radio buttons that look like one control. Arrow keys move between them, as everywhere. */
export function Segments<T extends string>(props: {
  name: string;
  /** The `id` of the text that says what is chosen. */
  labelledBy: string;
  options: readonly { readonly value: T; readonly text: string; readonly hint?: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <div class="segments" role="radiogroup" aria-labelledby={props.labelledBy}>
      {props.options.map(({ value, text, hint }) => (
        <label key={value} class="segment" title={hint}>
          <input type="radio" name={props.name} value={value} checked={value === props.value} onChange={() => props.onChange(value)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

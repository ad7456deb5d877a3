import { isSiteMode, type SiteMode } from '../../common/site-modes.ts';
import { siteModeOptions } from '../ui/site-mode-texts.ts';

/** Chooses a mode where there is little room. */
export function SiteModeSelect(props: { label: string; value: SiteMode; onChange: (mode: SiteMode) => void }) {
  return (
    <select
      class="input site-mode"
      aria-label={props.label}
      value={props.value}
      onChange={({ currentTarget: { value } }) => isSiteMode(value) && props.onChange(value)}
    >
      {siteModeOptions().map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

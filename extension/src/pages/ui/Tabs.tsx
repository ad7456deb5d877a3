import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** One of several views, chosen with tabs: arrow keys move between them, as everywhere. */
export function Tabs<T extends string>(props: {
  label: string;
  tabs: readonly { readonly id: T; readonly title: string }[];
  current: T;
  onChange: (id: T) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { tabs, current } = props;

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === current);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[(step + tabs.length) % tabs.length];
    if (next !== undefined) {
      event.preventDefault();
      props.onChange(next.id);
      list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    }
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === current}
            aria-controls={`${id}-view`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => props.onChange(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div class="tab-view" role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${current}`}>
        {props.children}
      </div>
    </>
  );
}

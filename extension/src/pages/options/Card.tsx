import type { ComponentChildren } from 'preact';

/** One subject of the settings. */
export function Card(props: { id: string; title: string; intro?: string; children: ComponentChildren; footer?: ComponentChildren }) {
  return (
    <section class="card" id={props.id} aria-labelledby={`${props.id}-title`}>
      <header class="card-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.intro !== undefined && <p class="soft">{props.intro}</p>}
      </header>
      <div class="card-body">{props.children}</div>
      {props.footer}
    </section>
  );
}

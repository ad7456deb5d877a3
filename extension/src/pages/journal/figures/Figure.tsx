import type { ComponentChildren } from 'preact';
import { t } from '../../../common/i18n.ts';

/** A plot with its title, its legend, and the same figures as a table for whoever would rather read. */
export function Figure(props: {
  id: string;
  title: string;
  legend?: ComponentChildren;
  /** What the plot comes to, in a sentence. */
  says?: string;
  /** The columns of the table; the first names the rows. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  children: ComponentChildren;
}) {
  return (
    <section class="figure" aria-labelledby={`${props.id}-title`}>
      <header class="figure-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.legend}
      </header>
      {props.children}
      {props.says !== undefined && <p class="figure-says">{props.says}</p>}
      <details class="figure-table">
        <summary>{t('figuresTable')}</summary>
        <FigureTable id={props.id} head={props.head} rows={props.rows} />
      </details>
    </section>
  );
}

/** A table of figures. */
function FigureTable({ id, head, rows }: { id: string; head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-box" tabIndex={0} aria-label={t('figuresTable')}>
      <table class="table" aria-labelledby={`${id}-title`}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

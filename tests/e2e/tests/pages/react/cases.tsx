/*
 * Nine ways in which React changes the text of a number. Whoever wrapped the number in an element of their own meanwhile makes
 * React fail, or leaves the old text standing. The server renders the first step of those that are hydrated.
 */
import { type ComponentType, Fragment, lazy, type ReactNode, Suspense } from 'react';

/** What a case shows, one step after the other. */
export interface RerenderCase {
  readonly title: string;
  /** The page holds the markup of the server first; React comes with the second step. */
  readonly isHydrated?: boolean;
  readonly Show: ComponentType<{ readonly step: number }>;
  /** The text of each step; numbers stand in square brackets, which are not shown. */
  readonly steps: readonly string[];
}

const [first, second, third] = ['089 1234567', '030 901820', '+43 1 58858-0'];

const TextChange = ({ step }: { readonly step: number }): ReactNode => <p>Tel. {[first, second, third][step]} ab 9 Uhr</p>;

const Siblings = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    {step === 1 && <b>Neu: </b>}
    {first}
    {step > 0 && <i> (Zentrale)</i>}
    {step === 2 && ` und ${second}`}
  </p>
);

const KeyChange = ({ step }: { readonly step: number }): ReactNode => <p key={step % 2}>Tel. {step < 2 ? first : second}</p>;

const orders = [
  [first, second, third],
  [third, first, second],
  [second, third],
];
const ListReorder = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    {orders[step]?.map((number) => (
      <Fragment key={number}>
        {number}
        <br />
      </Fragment>
    ))}
  </p>
);

const Fragments = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    {step === 1 ? (
      <>
        <b>Fax</b> {second}
      </>
    ) : (
      <>Tel. {first}</>
    )}
  </p>
);

const Hydrated = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    Tel. {step < 2 ? first : second} {step === 2 ? <b>neu</b> : 'oder'} {third}
  </p>
);

// Each time the page asks for it, it is loaded anew.
const Loaded = lazy(async () => ({ default: (): ReactNode => <>Direkt: {second}</> }));
const Suspended = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    {step === 0 ? (
      `Zentrale: ${first}`
    ) : (
      <Suspense fallback={`Zentrale: ${first}`}>
        <Loaded /> {step === 2 && third}
      </Suspense>
    )}
  </p>
);

const RawNeighbour = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what pages do */}
    <span dangerouslySetInnerHTML={{ __html: step === 0 ? `<b>${second}</b>` : `<i>${third}</i>` }} /> {step < 2 ? first : 'niemand'}
  </p>
);

const Unmounted = ({ step }: { readonly step: number }): ReactNode => (
  <p>
    Tel. {step !== 1 && first}
    {step === 0 && <b> und </b>}
    {step === 0 && second}
  </p>
);

/** The nine. */
export const cases: readonly RerenderCase[] = [
  {
    title: 'text that changes',
    Show: TextChange,
    steps: [`Tel. [${first}] ab 9 Uhr`, `Tel. [${second}] ab 9 Uhr`, `Tel. [${third}] ab 9 Uhr`],
  },
  {
    title: 'siblings that come and go',
    Show: Siblings,
    steps: [`[${first}]`, `Neu: [${first}] (Zentrale)`, `[${first}] (Zentrale) und [${second}]`],
  },
  { title: 'a key that changes', Show: KeyChange, steps: [`Tel. [${first}]`, `Tel. [${first}]`, `Tel. [${second}]`] },
  {
    title: 'a list in another order',
    Show: ListReorder,
    steps: orders.map((numbers) => numbers.map((number) => `[${number}]`).join('')),
  },
  { title: 'fragments', Show: Fragments, steps: [`Tel. [${first}]`, `Fax [${second}]`, `Tel. [${first}]`] },
  {
    title: 'markup of the server that is hydrated',
    Show: Hydrated,
    isHydrated: true,
    steps: [`Tel. [${first}] oder [${third}]`, `Tel. [${first}] oder [${third}]`, `Tel. [${second}] neu [${third}]`],
  },
  {
    title: 'something that is loaded late',
    Show: Suspended,
    steps: [`Zentrale: [${first}]`, `Direkt: [${second}] `, `Direkt: [${second}] [${third}]`],
  },
  {
    title: 'raw HTML beside it',
    Show: RawNeighbour,
    steps: [`[${second}] [${first}]`, `[${third}] [${first}]`, `[${third}] niemand`],
  },
  { title: 'what is taken away', Show: Unmounted, steps: [`Tel. [${first}] und [${second}]`, 'Tel. ', `Tel. [${first}]`] },
];

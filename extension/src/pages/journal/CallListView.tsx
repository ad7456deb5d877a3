/*
 * The list of past calls. Only the rows on the screen are in the document, so that 100,000 calls scroll like ten. Arrow keys
 * move between the rows; the row with the focus is always drawn, so that the focus is never lost by scrolling.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { CallRow } from './CallRow.tsx';
import { heightOf, layOut, type Row, rowHeightPx, rowsBetween } from './list-layout.ts';

const spareRows = 8;
const loadBeforeEndPx = 2_000;

export function CallListView(props: {
  calls: readonly Call[];
  /** How many there are in all, where that is known. */
  total: number | undefined;
  openId: string | undefined;
  lineNames: ReadonlyMap<string, string>;
  onOpen: (call: Call) => void;
  onCall: (call: Call) => void;
  /** The end of what was loaded is near. */
  onNearEnd: () => void;
}) {
  const { calls, onNearEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  const topPx = useSignal(0);
  const heightPx = useSignal(600);
  const activeId = useSignal<string | undefined>(undefined);
  const wantsFocus = useRef(false);
  const laidOut = useRef<readonly Row[]>([]);
  const rows = useMemo(() => {
    laidOut.current = layOut(calls, laidOut.current);
    return laidOut.current;
  }, [calls]);
  const active = Math.max(
    0,
    useMemo(() => calls.findIndex(({ id }) => id === activeId.value), [calls, activeId.value]),
  );

  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      heightPx.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [heightPx]);
  useEffect(() => {
    if (heightOf(rows) - topPx.value - heightPx.value < loadBeforeEndPx) {
      onNearEnd();
    }
  }, [rows, topPx.value, heightPx.value, onNearEnd]);
  useLayoutEffect(() => {
    if (wantsFocus.current) {
      wantsFocus.current = false;
      box.current?.querySelector<HTMLElement>(`[data-call="${CSS.escape(activeId.value ?? '')}"]`)?.focus({ preventScroll: true });
    }
  });

  const move = (to: number) => {
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    const row = rows[index];
    const element = box.current;
    if (row === undefined || element === null) {
      return;
    }
    if (row.topPx < element.scrollTop) {
      element.scrollTop = row.topPx;
    } else if (row.topPx + row.heightPx > element.scrollTop + element.clientHeight) {
      element.scrollTop = row.topPx + row.heightPx - element.clientHeight;
    }
    topPx.value = element.scrollTop;
    wantsFocus.current = true;
    activeId.value = row.call.id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(heightPx.value / rowHeightPx) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      move(target);
    }
  };

  const sparePx = spareRows * rowHeightPx;
  const [first, end] = rowsBetween(rows, topPx.value - sparePx, topPx.value + heightPx.value + sparePx);
  const drawn = rows.slice(first, end).map((row, index) => ({ row, index: first + index }));
  const activeRow = rows[active];
  if (activeRow !== undefined && (active < first || active >= end)) {
    drawn.push({ row: activeRow, index: active });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the arrow keys of the buttons inside
    <div
      class="call-list"
      ref={box}
      onScroll={(event) => {
        topPx.value = event.currentTarget.scrollTop;
      }}
      onKeyDown={onKeyDown}
    >
      <ul aria-label={t('journalCalls')} style={{ height: `${heightOf(rows)}px` }}>
        {drawn.map(({ row, index }) => (
          <CallRow
            key={row.call.id}
            row={row}
            place={index + 1}
            of={props.total}
            lineName={props.lineNames.get(row.call.lineId) ?? row.call.lineId}
            open={row.call.id === props.openId}
            tabStop={index === active}
            onOpen={() => {
              activeId.value = row.call.id;
              props.onOpen(row.call);
            }}
            onCall={props.onCall}
          />
        ))}
      </ul>
    </div>
  );
}

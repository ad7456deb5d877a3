import { useLayoutEffect, useRef } from 'preact/hooks';

const marginPx = 12;

/** What stands behind the pointer, in words, inside a positioned box; it turns to the other side where there is no room. */
export function Tip({ leftPx, topPx = 0, lines }: { leftPx: number; topPx?: number; lines: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.offsetParent;
    if (element !== null && element !== undefined && around instanceof HTMLElement) {
      const right = leftPx + marginPx;
      const fits = right + element.offsetWidth <= around.clientWidth;
      element.style.left = `${fits ? right : Math.max(0, leftPx - marginPx - element.offsetWidth)}px`;
      element.style.top = `${topPx}px`;
    }
  });
  const [title, ...rest] = lines;
  return (
    <div class="tip" ref={box} aria-hidden="true">
      <b>{title}</b>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

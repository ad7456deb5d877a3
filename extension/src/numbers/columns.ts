/**
 * Heads of table columns. A table comes as lines of cells with tabs between them; what its first line says of a column is
 * the label of all numbers below: "Name\tFax" above "Ott\t030 1234567".
 */

const maxHead = 32;

/** Tells the head of the column at an offset. Offsets must not go down: the text is read once, whatever is asked. */
export function columnHeads(text: string): (offset: number) => string {
  if (!text.includes('\t')) {
    return () => '';
  }
  let heads: readonly string[] = [];
  let line = '';
  let lineEnd = -1;
  let nextTab = text.indexOf('\t');
  let column = 0;
  const nextLine = (): void => {
    heads = !line.includes('\t') ? [] : heads.length > 0 ? heads : line.split('\t');
    const start = lineEnd + 1;
    const end = text.indexOf('\n', start);
    lineEnd = end < 0 ? text.length : end;
    line = text.slice(start, lineEnd);
    column = 0;
  };
  const passTabs = (offset: number): void => {
    while (nextTab >= 0 && nextTab < offset) {
      column += 1;
      nextTab = text.indexOf('\t', nextTab + 1);
    }
  };
  return (offset) => {
    while (offset > lineEnd) {
      passTabs(lineEnd);
      nextLine();
    }
    passTabs(offset);
    const head = heads[column]?.trim() ?? '';
    return head.length <= maxHead && !/\d/.test(head) ? head : '';
  };
}

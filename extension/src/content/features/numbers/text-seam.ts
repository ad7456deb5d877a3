/* Where two texts touch, layout may part them all the same: items of a flex box, links that are blocks, icons, footnotes, what is hidden. */

// A digit beside a digit or letter, or what a number may begin with. Elsewhere an edge changes nothing, and styles are dear.
const touching = /^\w[\d+(]|^\d\w/;
// With space between them only figures could be taken for one number.
const beside = /^\d[\d(]/;
const inLine = /^(inline|contents)$/;
// Digits may stand in boxes of their own and still be one number; a word in a box is none of it.
const inLineOrBox = /^(inline|contents)/;

/**
 * Whether two texts that follow each other stand apart on the screen, as far as that matters for numbers.
 * @param isSpaced - whether there is space between them
 */
export function isParted(before: Text, after: Text, isSpaced: boolean): boolean {
  const seam = before.data.trimEnd().slice(-1) + after.data.trimStart().slice(0, 1);
  const whole = isSpaced || /\d\d/.test(seam) ? inLineOrBox : inLine;
  return (isSpaced ? beside : touching).test(seam) && (hasEdge(before, after, whole) || hasEdge(after, before, whole));
}

/** Whether an edge lies between a text and what holds the other one too. */
function hasEdge(text: Text, other: Text, whole: RegExp): boolean {
  for (let element = text.parentElement; element !== null && !element.contains(other); element = element.parentElement) {
    if (/^su[bp]$/.test(element.localName) || !whole.test(getComputedStyle(element).display)) {
      return true;
    }
  }
  return false;
}

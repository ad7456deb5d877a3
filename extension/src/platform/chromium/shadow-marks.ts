/** Marks are seen in shadow roots as well: the sheet of the document counts there. */
export function dress(_node: Node): void {}

/** No page takes them away. */
export function dressAgain(): void {}

/** Nothing to take back. */
export function undress(): void {}

/** Marks are seen in shadow roots as well: the sheet of the document counts there. */
export function dress(_node: Node): void {}

/** Nothing to take back. */
export function undress(): void {}

/** Lets the person keep a file. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * The name of a file, with the day on which it was written.
 * @param what - the beginning of the name
 * @param kind - how it ends, without a dot
 */
export function fileName(what: string, now: Date, kind: string): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${what}-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.${kind}`;
}

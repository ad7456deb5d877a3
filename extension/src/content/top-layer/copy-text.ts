/** Puts a text on the clipboard, whatever the page allows; false when nothing works. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on plain http, refused in frames that were not given the permission.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The old way: the browser's own copy command, of which we say what it copies. The page does not see it. */
function copyByCommand(text: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  window.addEventListener('copy', take, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    window.removeEventListener('copy', take, { capture: true });
  }
}

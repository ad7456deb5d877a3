/** The modal dialog of the page that is in front, if one is open: everything outside it is inert. */
export function frontModal(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/*
 * A person's activation of a phone link that is still on its way through the page. What the browser does right after it
 * is the person's doing too; everything else that leads to a phone number is a script's.
 */
const freshMs = 1_000;
let noted: { readonly uri: string; readonly at: number } | undefined;

/** A person activated this link. */
export function noteActivation(uri: string): void {
  noted = { uri, at: performance.now() };
}

/** It came to its end. */
export function forgetActivation(): void {
  noted = undefined;
}

/** Whether this navigation is the end of a person's activation; true once an activation. */
export function takeActivation(uri: string): boolean {
  const matches = noted !== undefined && noted.uri === uri && performance.now() - noted.at < freshMs;
  noted = undefined;
  return matches;
}

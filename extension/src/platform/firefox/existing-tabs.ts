/** Firefox puts content scripts into open tabs by itself. */
export async function fillExistingTabs(): Promise<void> {
  // Nothing to do here.
}

/** The browser and its version, for people, such as `Firefox 153`. */
export async function browserName(): Promise<string> {
  const runtime = chrome.runtime as unknown as { getBrowserInfo(): Promise<{ readonly name: string; readonly version: string }> };
  const { name, version } = await runtime.getBrowserInfo();
  return `${name} ${version.split('.')[0]}`;
}

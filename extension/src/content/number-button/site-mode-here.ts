import { modeOfDocument, type SiteMode, storedSiteModes } from '../../common/site-modes.ts';
import { hostNames } from '../origin.ts';

/** What Ringbridge does on this site now, as far as a frame can tell. */
export async function currentMode(): Promise<SiteMode> {
  return modeOfDocument(await storedSiteModes.read(), hostNames(self.origin, [...(location.ancestorOrigins ?? [])]));
}

/** Whether the tab shows a site that can be switched off, and no file, as far as a frame can tell. */
export function hasSite(): boolean {
  const outermost = location.ancestorOrigins?.[location.ancestorOrigins.length - 1] ?? self.origin;
  return hostNames(outermost, []).length > 0;
}

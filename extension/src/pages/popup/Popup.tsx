import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { CallCards } from './CallCards.tsx';
import { DialForm } from './DialForm.tsx';
import { DialModel } from './dial-model.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { LineNotice } from './LineNotice.tsx';
import { PageNumbers } from './PageNumbers.tsx';
import { RecentCalls } from './RecentCalls.tsx';
import { useCurrentSite } from './use-current-site.ts';

/** The window behind the toolbar button: what rings or runs, the dial field, the numbers of the page, the last calls. */
export function Popup() {
  const { state, request } = useApp();
  const dial = useMemo(() => new DialModel(request), [request]);
  useEffect(() => () => dial.dispose(), [dial]);
  const site = useCurrentSite();
  return (
    <>
      <Header />
      <main>
        <HostNotice />
        {state.value.host === 'ready' && (
          <>
            <CallCards />
            <DialForm model={dial} />
            <LineNotice />
            {site.value !== undefined && site.value.mode !== 'off' && <PageNumbers site={site.value} dial={dial} />}
            <RecentCalls dial={dial} />
          </>
        )}
      </main>
      <Footer site={site.value} />
    </>
  );
}

import { useEffect, useMemo } from 'preact/hooks';
import { CallCards } from '../calls/CallCards.tsx';
import { DialForm } from '../calls/DialForm.tsx';
import { DialModel } from '../calls/dial-model.ts';
import { RecentCalls } from '../calls/RecentCalls.tsx';
import { ColleaguesSection } from '../colleagues/ColleaguesSection.tsx';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { useMissedNews } from '../ui/missed-news.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Footer } from './Footer.tsx';
import { LineNotice } from './LineNotice.tsx';
import { PageNumbers } from './PageNumbers.tsx';
import { QuietNotice } from './QuietNotice.tsx';
import { useCurrentSite } from './use-current-site.ts';
import { Ways } from './Ways.tsx';

const recentShown = 8;

/** The window behind the toolbar button: what rings or runs, the dial field, the numbers of the page, the last calls. */
export function Popup() {
  const { state, request } = useApp();
  const dial = useMemo(() => new DialModel(request), [request]);
  useEffect(() => () => dial.dispose(), [dial]);
  const site = useCurrentSite();
  const news = useMissedNews();
  return (
    <>
      <PageHeader />
      <main>
        <HostNotice />
        {state.value.host === 'ready' && (
          <>
            <QuietNotice />
            <CallCards />
            <DialForm model={dial} />
            <LineNotice />
            {site.value !== undefined && site.value.mode !== 'off' && <PageNumbers site={site.value} dial={dial} />}
            <ColleaguesSection />
            <RecentCalls dial={dial} shown={recentShown} news={news.value} />
            <Ways />
          </>
        )}
      </main>
      <Footer site={site.value} />
    </>
  );
}

import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { CallCards } from './CallCards.tsx';
import { DialForm } from './DialForm.tsx';
import { DialModel } from './dial-model.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { LineNotice } from './LineNotice.tsx';
import { RecentCalls } from './RecentCalls.tsx';

/** The window behind the toolbar button: what rings or runs, the dial field, the last calls. */
export function Popup() {
  const { state, request } = useApp();
  const dial = useMemo(() => new DialModel(request), [request]);
  useEffect(() => () => dial.dispose(), [dial]);
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
            <RecentCalls dial={dial} />
          </>
        )}
      </main>
      <Footer />
    </>
  );
}

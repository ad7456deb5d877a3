import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { panelViews } from './views.ts';

/** The page beside the web page: its views, one at a time. */
export function Panel() {
  const { host } = useApp().state.value;
  const current = useSignal(panelViews[0]?.id ?? '');
  const View = panelViews.find(({ id }) => id === current.value)?.View;
  const wasReady = useWasReady(host === 'ready');
  const content = View !== undefined && wasReady && <View />;
  return (
    <>
      <PageHeader />
      <main>
        <HostNotice />
        {panelViews.length > 1 ? (
          <Tabs
            label={t('panelViews')}
            tabs={panelViews.map(({ id, title }) => ({ id, title: t(title) }))}
            current={current.value}
            onChange={(id) => {
              current.value = id;
            }}
          >
            {content}
          </Tabs>
        ) : (
          content
        )}
      </main>
    </>
  );
}

/** Once the agent was there, the view stays: somebody may be writing in it when the agent goes. */
function useWasReady(ready: boolean): boolean {
  const was = useSignal(ready);
  if (ready) {
    was.value = true;
  }
  return was.value;
}

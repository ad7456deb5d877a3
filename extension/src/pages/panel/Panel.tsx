import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { panelViews } from './views.ts';

/** The page beside the web page: its views, one at a time. */
export function Panel() {
  const state = useApp().state.value;
  const { host } = state;
  const views = panelViews.filter(({ isOffered }) => isOffered?.(state) !== false);
  const chosen = useSignal<string | undefined>(undefined);
  const current = views.find(({ id }) => id === chosen.value) ?? views[0];
  const View = current?.View;
  const wasReady = useWasReady(host === 'ready');
  const content = View !== undefined && wasReady && <View />;
  return (
    <>
      <PageHeader />
      <main>
        <HostNotice />
        {current !== undefined && views.length > 1 ? (
          <Tabs
            label={t('panelViews')}
            tabs={views.map(({ id, title }) => ({ id, title: t(title) }))}
            current={current.id}
            onChange={(id) => {
              chosen.value = id;
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

/*
 * The views of the panel, in the order of their tabs. To add one, write a component and add a line here: with more than one
 * view the tabs come by themselves. A view is drawn only while it is in front and the agent is there; what must outlive that
 * belongs to the page (see main.tsx).
 */
import type { FunctionComponent } from 'preact';
import type { AppState } from '../../common/app-state.ts';
import type { TextKey } from '../../common/i18n.ts';
import { ColleaguesView } from '../colleagues/ColleaguesView.tsx';
import { tellsOfColleagues } from '../colleagues/colleagues-context.ts';
import { CallsView } from './CallsView.tsx';

/** One view. */
export interface PanelView {
  /** Short and unique. */
  readonly id: string;
  readonly title: TextKey;
  readonly View: FunctionComponent;
  /** Whether there is anything to see in it; always, when absent. */
  readonly isOffered?: (state: AppState) => boolean;
}

export const panelViews: readonly PanelView[] = [
  { id: 'calls', title: 'panelCalls', View: CallsView },
  { id: 'colleagues', title: 'colleaguesTitle', View: ColleaguesView, isOffered: tellsOfColleagues },
];

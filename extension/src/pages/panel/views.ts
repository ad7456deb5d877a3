/*
 * The views of the panel, in the order of their tabs. To add one, write a component and add a line here: with more than one
 * view the tabs come by themselves. A view is drawn only while it is in front and the agent is there; what must outlive that
 * belongs to the page (see main.tsx).
 */
import type { FunctionComponent } from 'preact';
import type { TextKey } from '../../common/i18n.ts';
import { CallsView } from './CallsView.tsx';

/** One view. */
export interface PanelView {
  /** Short and unique. */
  readonly id: string;
  readonly title: TextKey;
  readonly View: FunctionComponent;
}

export const panelViews: readonly PanelView[] = [{ id: 'calls', title: 'panelCalls', View: CallsView }];

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppState } from '../../common/app-state.ts';
import type { Colleague } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { ColleaguesModel } from './colleagues-model.ts';

/** The page's one list of colleagues. */
export const ColleaguesContext = createContext<ColleaguesModel | undefined>(undefined);

/** Starts to follow them, for as long as the page is there. */
export function startColleagues(connection: PageConnection): ColleaguesModel {
  const model = new ColleaguesModel(connection);
  model.start();
  return model;
}

/** The colleagues of the page a component is in. */
export function useColleagues(): ColleaguesModel {
  const model = useContext(ColleaguesContext);
  if (model === undefined) {
    throw new Error('This component stands outside of ColleaguesContext.');
  }
  return model;
}

/** The colleague who has an internal number in the phone system of a line, as far as one is known. */
export function useColleagueAt(number: string | undefined, lineId: string | undefined): Colleague | undefined {
  const all = useColleagues().all.value ?? [];
  return number === undefined ? undefined : all.find((colleague) => colleague.number === number && colleague.lineId === lineId);
}

/** Whether some line tells what colleagues do. */
export const tellsOfColleagues = ({ lines }: Pick<AppState, 'lines'>): boolean =>
  lines.some(({ capabilities }) => capabilities.includes('presence'));

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageConnection } from '../../common/page-connection.ts';

/** The page's connection, for every component below. */
export const AppContext = createContext<PageConnection | undefined>(undefined);

/** The connection of the page a component is in. */
export function useApp(): PageConnection {
  const connection = useContext(AppContext);
  if (connection === undefined) {
    throw new Error('This component stands outside of AppContext.');
  }
  return connection;
}

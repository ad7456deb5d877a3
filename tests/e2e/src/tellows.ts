/* A small tellows, made of one fixed answer: it knows one number, and has nothing on any other. */
import type { SitePage } from './site.ts';

/** The number that many complained about. */
export const tellowsCaller = '+49 30 5557711';

/** What it answers: eight of nine, by 214 comments. */
export const tellows = (): Readonly<Record<string, SitePage>> => ({
  [`/basic/num/${encodeURIComponent(tellowsCaller.replaceAll(' ', ''))}`]: {
    html: JSON.stringify({
      tellows: {
        score: '8',
        comments: '214',
        callerTypes: {
          caller: [
            { name: 'Aggressive Werbung', count: '120' },
            { name: 'Kostenfalle', count: '61' },
          ],
        },
      },
    }),
    headers: { 'content-type': 'application/json' },
  },
});

/** The source that asks it. */
export const tellowsSource = (address: string) => ({ id: 'tellows', type: 'tellows', address, token: 'k3y' }) as const;

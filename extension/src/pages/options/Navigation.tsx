import { useEffect, useMemo, useState } from 'preact/hooks';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';

interface Entry {
  readonly id: string;
  readonly title: TextKey;
  /** Whether its card is there only when the agent is. */
  readonly needsAgent: boolean;
}

const entries: readonly Entry[] = [
  { id: 'lines', title: 'linesTitle', needsAgent: true },
  { id: 'events', title: 'eventsTitle', needsAgent: true },
  { id: 'sources', title: 'sourcesTitle', needsAgent: true },
  { id: 'book', title: 'bookTitle', needsAgent: true },
  { id: 'numbers', title: 'numbersTitle', needsAgent: true },
  { id: 'rules', title: 'rulesTitle', needsAgent: true },
  { id: 'ringing', title: 'ringingTitle', needsAgent: true },
  { id: 'crm', title: 'crmTitle', needsAgent: true },
  { id: 'journal', title: 'journalTitle', needsAgent: true },
  { id: 'ringtone', title: 'ringtoneTitle', needsAgent: false },
  { id: 'sites', title: 'sitesTitle', needsAgent: false },
  { id: 'action-urls', title: 'urlsTitle', needsAgent: true },
  { id: 'simulator', title: 'simulatorTitle', needsAgent: true },
  { id: 'about', title: 'aboutTitle', needsAgent: false },
];

/** The way to each card; says which one is on the screen. */
export function Navigation() {
  const { settings } = useApp().state.value;
  const known = settings !== undefined;
  const shown = useMemo(() => entries.filter((entry) => known || !entry.needsAgent), [known]);
  const current = useCardOnScreen(shown);
  return (
    <nav aria-label={t('navigationLabel')}>
      <ul class="navigation">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The id of the topmost card in the upper part of the window. */
function useCardOnScreen(shown: readonly Entry[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) {
            visible.add(target.id);
          } else {
            visible.delete(target.id);
          }
        }
        setCurrent(shown.find(({ id }) => visible.has(id))?.id);
      },
      { rootMargin: '-80px 0px -50% 0px' },
    );
    for (const { id } of shown) {
      const card = document.getElementById(id);
      if (card !== null) {
        observer.observe(card);
      }
    }
    return () => observer.disconnect();
  }, [shown]);
  return current;
}

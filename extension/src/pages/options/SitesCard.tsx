import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { type SiteModes, storedSiteModes, withoutRule, withRule } from '../../common/site-modes.ts';
import { Card } from './Card.tsx';
import { controlOf, Field } from './Field.tsx';
import { parseSite } from './site-host.ts';
import { UndoNotice } from './UndoNotice.tsx';

/** The web sites on which Ringbridge keeps out of the page. Kept in this browser, effective at once. */
export function SitesCard() {
  const sites = useSignal<readonly string[]>([]);
  const text = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const removed = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const show = ({ rules }: SiteModes) => {
      sites.value = rules.filter(({ mode }) => mode === 'off').map(({ pattern }) => pattern);
    };
    storedSiteModes.watch(show, life.signal);
    void storedSiteModes.read().then(show);
    return () => life.abort();
  }, [sites]);

  const add = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const host = parseSite(text.value);
    if (host === undefined) {
      problem.value = t('siteProblem');
    } else {
      await switchOff(host, true);
      text.value = '';
      removed.value = undefined;
    }
    field.current?.focus();
  };
  const remove = async (host: string) => {
    await switchOff(host, false);
    removed.value = host;
  };
  const undo = async () => {
    if (removed.value !== undefined) {
      await switchOff(removed.value, true);
      removed.value = undefined;
      field.current?.focus();
    }
  };

  const input = { id: 'site', label: t('siteLabel'), help: t('siteHelp'), problem: problem.value };
  return (
    <Card id="sites" title={t('sitesTitle')} intro={t('sitesIntro')}>
      {sites.value.length === 0 && <p class="soft">{t('sitesEmpty')}</p>}
      {sites.value.length > 0 && (
        <ul class="list">
          {sites.value.map((host) => (
            <li key={host} class="list-row row">
              <span class="grow list-name">{host}</span>
              <button type="button" class="button quiet" aria-label={t('removeOf', host)} onClick={() => void remove(host)}>
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {removed.value !== undefined && <UndoNotice text={t('siteRemoved', removed.value)} onUndo={() => void undo()} />}
      <form class="row add-site" onSubmit={(event) => void add(event)}>
        <div class="grow">
          <Field {...input}>
            <input
              {...controlOf(input)}
              ref={field}
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="crm.example.com"
              value={text.value}
              onInput={(event) => {
                text.value = event.currentTarget.value;
                problem.value = undefined;
              }}
            />
          </Field>
        </div>
        <button type="submit" class="button">
          {t('add')}
        </button>
      </form>
    </Card>
  );
}

const switchOff = (pattern: string, off: boolean): Promise<unknown> =>
  storedSiteModes.change((modes) => (off ? withRule(modes, { pattern, mode: 'off' }) : withoutRule(modes, pattern)));

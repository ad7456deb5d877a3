import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { type SiteRule, storedSiteModes, withoutRule, withRule } from '../../common/site-modes.ts';
import { useStored } from '../ui/use-stored.ts';
import { AddSiteRule } from './AddSiteRule.tsx';
import { SiteModeSelect } from './SiteModeSelect.tsx';
import { UndoNotice } from './UndoNotice.tsx';

const put = (rule: SiteRule): Promise<unknown> => storedSiteModes.change((modes) => withRule(modes, rule));

/** The sites on which it is otherwise: names and wildcards, each with its mode. */
export function SiteRules() {
  const { rules } = useStored(storedSiteModes).value;
  const removed = useSignal<SiteRule | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);

  const remove = async (rule: SiteRule) => {
    await storedSiteModes.change((modes) => withoutRule(modes, rule.pattern));
    removed.value = rule;
  };
  const undo = async (rule: SiteRule) => {
    await put(rule);
    removed.value = undefined;
    field.current?.focus();
  };
  return (
    <div class="stack">
      <h3 class="field-label">{t('siteRulesTitle')}</h3>
      {rules.length === 0 && <p class="soft">{t('siteRulesEmpty')}</p>}
      {rules.length > 0 && (
        <ul class="list">
          {rules.map((rule) => (
            <li key={rule.pattern} class="list-row row site-rule">
              <span class="grow list-name">{rule.pattern}</span>
              <SiteModeSelect
                label={t('siteModeLabel', rule.pattern)}
                value={rule.mode}
                onChange={(mode) => void put({ pattern: rule.pattern, mode })}
              />
              <button type="button" class="button quiet" aria-label={t('removeOf', rule.pattern)} onClick={() => void remove(rule)}>
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {removed.value !== undefined && (
        <UndoNotice
          text={t('siteRemoved', removed.value.pattern)}
          onUndo={() => void (removed.value !== undefined && undo(removed.value))}
        />
      )}
      <AddSiteRule
        field={field}
        onAdd={async (rule) => {
          await put(rule);
          removed.value = undefined;
        }}
      />
    </div>
  );
}

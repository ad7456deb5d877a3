import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SourceSettings, SourceTestParams, SourceTrial } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { isSame } from './draft.ts';
import { controlOf, Field } from './Field.tsx';
import { SourceTrialView } from './SourceTrialView.tsx';

/** Tries the source of a form, or all sources, with a number if one is given: who says what, why it fits, how long it took. */
export function SourceTest({ source, isComplete }: { source?: SourceSettings; isComplete?: () => boolean }) {
  const { request } = useApp();
  const number = useSignal('');
  const testing = useSignal(false);
  const trials = useSignal<{ readonly of: unknown; readonly all: readonly SourceTrial[] } | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  // What was found out about other settings is no longer true.
  useEffect(() => {
    if (trials.value !== undefined && !isSame(trials.value.of, source)) {
      trials.value = undefined;
    }
  }, [source, trials]);

  const test = async (): Promise<void> => {
    if (testing.value || isComplete?.() === false) {
      return;
    }
    testing.value = true;
    problem.value = undefined;
    trials.value = undefined;
    const which: SourceTestParams = source === undefined ? {} : { source };
    try {
      const typed = number.value.trim();
      const answer = await request('source.test', typed === '' ? which : { ...which, number: typed });
      trials.value = { of: source, all: answer.sources };
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      testing.value = false;
    }
  };
  const field = {
    id: source === undefined ? 'test-number' : 'source-test-number',
    label: t('sourceTestLabel'),
    help: t(source === undefined ? 'sourceTestHelpAll' : 'sourceTestHelp'),
  };
  return (
    <div class="stack source-test">
      <Field {...field}>
        <div class="row wrap">
          <input
            {...controlOf(field)}
            class="input grow"
            inputMode="tel"
            autocomplete="off"
            placeholder="+49 30 609854-180"
            value={number.value}
            onInput={(event) => {
              number.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                void test();
              }
            }}
          />
          <button type="button" class="button" aria-disabled={testing.value} onClick={() => void test()}>
            {t('test')}
          </button>
        </div>
      </Field>
      <div role="status">
        {testing.value && (
          <p class="row soft">
            <span class="spinner" aria-hidden="true" />
            {t('sourceTesting')}
          </p>
        )}
        {trials.value !== undefined && (
          <ul class="source-trials">
            {trials.value.all.map((trial) => (
              <SourceTrialView key={trial.sourceId} trial={trial} named={source === undefined} />
            ))}
          </ul>
        )}
      </div>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </div>
  );
}

import { useEffect, useMemo } from 'preact/hooks';
import type { LineField, SourceSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { controlOf, Field } from './Field.tsx';
import { isStoredSecret } from './item-draft.ts';
import { LogIn, type LogInView } from './log-in.ts';

/** A log-in at the vendor's page: the button that opens it, how it goes, and giving it up. */
export function LogInField(props: {
  scope: string;
  field: LineField;
  value: unknown;
  problem: string | undefined;
  /** The source to log in; nothing while other fields are missing. */
  prepare: () => SourceSettings | undefined;
  onChange: (value: unknown) => void;
}) {
  const { field, value, prepare, onChange } = props;
  const { request } = useApp();
  const logIn = useMemo(() => new LogIn(request, (url) => chrome.tabs.create({ url })), [request]);
  useEffect(() => () => logIn.giveUp(), [logIn]);
  const view = logIn.view.value;
  const isBusy = view.state === 'opening' || view.state === 'waiting';
  const isStored = isStoredSecret(value);
  // The label over the button would else be read in place of its own words.
  const words = t(isStored ? 'logInAgain' : 'logIn');
  const labelled = {
    id: `${props.scope}-${field.key}`,
    label: field.label,
    help: field.help,
    problem: view.state === 'failed' ? view.message : props.problem,
    wide: true,
  };

  const start = async (): Promise<void> => {
    const source = isBusy ? undefined : prepare();
    const secret = source === undefined ? undefined : await logIn.start(source);
    if (secret !== undefined) {
      onChange({ secret });
    }
  };
  return (
    <Field {...labelled}>
      <div class="row wrap">
        <button
          {...controlOf(labelled)}
          type="button"
          class="button"
          aria-label={words}
          aria-disabled={isBusy}
          onClick={() => void start()}
        >
          {words}
        </button>
        {isBusy && (
          <button type="button" class="button quiet" onClick={() => logIn.giveUp()}>
            {t('logInGiveUp')}
          </button>
        )}
      </div>
      <div class="log-in-state" role="status">
        <State view={view} isStored={isStored} />
      </div>
    </Field>
  );
}

function State({ view, isStored }: { view: LogInView; isStored: boolean }) {
  switch (view.state) {
    case 'opening':
    case 'waiting':
      return (
        <p class="row soft">
          <span class="spinner" aria-hidden="true" />
          {t(view.state === 'opening' ? 'logInOpening' : 'logInWaiting')}
        </p>
      );
    case 'done':
      return <Good text={t('logInDone')} />;
    case 'cancelled':
      return <p class="soft">{t('logInCancelled')}</p>;
    default:
      return isStored && view.state === 'idle' ? <Good text={t('logInStored')} /> : null;
  }
}

function Good({ text }: { text: string }) {
  return (
    <p class="good row">
      <Icon name="check" />
      {text}
    </p>
  );
}

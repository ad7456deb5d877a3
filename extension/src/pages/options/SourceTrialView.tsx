import { contactLine, matchText } from '../../common/contact-texts.ts';
import type { ImportPreview, ImportRow, SourceTrial } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** What one source said in a test: whom it has, why they fit, how long it took; of a file, what would be taken from it. */
export function SourceTrialView({ trial, named }: { trial: SourceTrial; named: boolean }) {
  const { ok, contacts, preview } = trial;
  return (
    <li class="source-trial">
      <p class={ok ? 'row' : 'row bad'}>
        <Icon name={ok ? 'check' : 'remove'} />
        <span class="grow">
          {named && <strong>{trial.sourceName}: </strong>}
          {trial.message}
        </span>
        <span class="soft number">{t('milliseconds', String(Math.round(trial.tookMs)))}</span>
      </p>
      {contacts.map((contact) => (
        <p key={contact.id} class="source-trial-contact">
          <strong>{contact.name}</strong>
          <span class="soft">{[contactLine(contact), contact.matchedNumber, matchText(contact)].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
      {preview !== undefined && <Preview preview={preview} />}
    </li>
  );
}

function Preview({ preview }: { preview: ImportPreview }) {
  return (
    <div class="stack import-preview">
      <p>
        <strong>{t('importAccepted', String(preview.accepted))}</strong>
        {preview.columns.length > 0 && (
          <span class="soft block">{preview.columns.map(({ header, meaning }) => `${header} → ${meaning}`).join(' · ')}</span>
        )}
      </p>
      {preview.samples.length > 0 && (
        <ul class="import-rows" aria-label={t('importSamples')}>
          {preview.samples.map((contact) => (
            <li key={contact.id}>
              <strong>{contact.name}</strong>
              <span class="soft">{[contact.company, ...contact.phones.map(({ number }) => number)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <Rows title={t('importDoubtful', String(preview.doubtful))} count={preview.doubtful} first={preview.doubtfulRows} />
      <Rows title={t('importRejected', String(preview.rejected))} count={preview.rejected} first={preview.rejectedRows} />
    </div>
  );
}

function Rows({ title, count, first }: { title: string; count: number; first: ImportRow[] }) {
  return (
    count > 0 && (
      <details>
        <summary>{title}</summary>
        <ul class="import-rows">
          {first.map((row) => (
            <li key={`${row.row} ${row.text}`}>
              <span class="number soft">{t('importRow', String(row.row))}</span>
              <strong>{row.text}</strong>
              <span class="block">{row.reason}</span>
            </li>
          ))}
        </ul>
        {first.length < count && <p class="soft">{t('importFirstRows', String(first.length))}</p>}
      </details>
    )
  );
}

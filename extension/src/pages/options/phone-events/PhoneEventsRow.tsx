import type { LineUrls } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { Command } from '../../ui/Command.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EventLight } from './EventLight.tsx';
import type { PhoneEvents } from './phone-events.ts';
import { WriteToPhone } from './WriteToPhone.tsx';

/** One phone: its light, what is in its way, and what is to be entered in it. */
export function PhoneEventsRow(props: {
  events: PhoneEvents;
  line: LineUrls;
  name: string;
  /** With one phone there is nothing to choose: its addresses stand open. */
  isOnly: boolean;
  onReach: () => void;
}) {
  const { events, line, name, isOnly, onReach } = props;
  const light = events.lightOf(line);
  const { lineId, urls, command, provisioning, listen, problem } = line;
  return (
    <li class="list-row">
      <div class="row wrap">
        <h3 class="grow list-name">{name}</h3>
        <EventLight light={light} />
      </div>
      {light.kind === 'refused' && <Notice kind="problem">{light.message}</Notice>}
      {problem !== undefined && (
        <Notice
          kind="warning"
          actions={
            listen === undefined ? undefined : (
              <button type="button" class="button" onClick={onReach}>
                {t('eventReach', listen)}
              </button>
            )
          }
        >
          {problem.message}
        </Notice>
      )}
      <details class="advanced" open={isOnly}>
        <summary>{t('eventUrls', name)}</summary>
        <div class="stack">
          <p class="hint">{t('eventUrlsHelp')}</p>
          <ul class="event-urls">
            {urls.map(({ event, field, url }) => (
              <li key={event}>
                <label class="field-label" for={`url-${lineId}-${event}`}>
                  {field}
                </label>
                <input
                  id={`url-${lineId}-${event}`}
                  class="input code"
                  readOnly
                  value={url}
                  onFocus={(focus) => focus.currentTarget.select()}
                />
                <CopyButton text={url} label={t('eventCopyOf', field)} />
              </li>
            ))}
          </ul>
          {command !== undefined && (
            <div class="stack">
              <p class="field-label">{t('eventCommand')}</p>
              <Command text={command} />
            </div>
          )}
          <div class="row wrap">
            {line.canWrite && listen === undefined && <WriteToPhone events={events} lineId={lineId} name={name} count={urls.length} />}
            {provisioning !== undefined && <CopyTextButton text={provisioning} words={t('eventProvisioning')} />}
          </div>
        </div>
      </details>
    </li>
  );
}

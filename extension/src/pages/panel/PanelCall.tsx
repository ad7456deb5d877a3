import { useId } from 'preact/hooks';
import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { CallActions } from '../calls/CallActions.tsx';
import { CallDetails } from '../calls/CallCard.tsx';
import type { DialModel } from '../calls/dial-model.ts';
import { isOver } from '../calls/recent-calls.ts';
import { useApp } from '../ui/app.ts';
import { CallChip } from '../ui/CallChip.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { CrmButton } from '../ui/CrmButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { callParts } from './call-parts.ts';

/** A call in hand: who, what can be done, and, opened, everything about it. */
export function PanelCall(props: {
  call: Call;
  dial: DialModel;
  open: boolean;
  /** How to open and close it; nothing where it stands alone. */
  onToggle: (() => void) | undefined;
  onDone: () => void;
}) {
  const { call, dial, open, onToggle } = props;
  const id = useId();
  const { who } = callTexts(call, '');
  const { state } = useApp();
  const over = isOver(call);
  const number = call.remoteNumber;
  return (
    <li>
      <article class="panel-call" aria-labelledby={`${id}-who`}>
        <div class="pad stack">
          {over && <p class="hint">{t('justEnded')}</p>}
          <div class="call-head">
            <div class="grow">
              <h2 id={`${id}-who`} class="who">
                {who}
              </h2>
              <CallDetails call={call} />
            </div>
            <CallChip call={call} />
            {onToggle !== undefined && (
              <button
                type="button"
                class="button quiet icon-button"
                aria-expanded={open}
                aria-controls={`${id}-parts`}
                aria-label={t('callMore', who)}
                onClick={onToggle}
              >
                <Icon name={open ? 'less' : 'more'} />
              </button>
            )}
          </div>
          {call.problem !== undefined && <Notice kind={over ? 'problem' : 'hint'}>{call.problem.message}</Notice>}
          <CallActions call={call}>
            {over && number !== undefined && (
              <button type="button" class="button" onClick={() => void dial.dialAgain(call, state.value.lines)}>
                <Icon name="phone" />
                {t(call.direction === 'inbound' ? 'callBack' : 'callAgain')}
              </button>
            )}
            {number !== undefined && <CopyButton text={call.remoteDisplay ?? number} label={t('copyNumber')} />}
            {over && (
              <button type="button" class="button quiet right" onClick={props.onDone}>
                {t('callDone')}
              </button>
            )}
          </CallActions>
          {number !== undefined && (
            <div class="row wrap">
              <CrmButton call={call} />
            </div>
          )}
        </div>
        <div id={`${id}-parts`} class="call-parts" hidden={!open}>
          {open && callParts.map((Part) => <Part key={Part.name} call={call} />)}
        </div>
      </article>
    </li>
  );
}

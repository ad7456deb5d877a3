import { callTexts } from '../../common/call-texts.ts';
import { type CallCard, isTalking, openText } from '../../common/cards.ts';
import type { CallAction } from '../../common/contract.ts';
import { crmLabel } from '../../common/crm-label.ts';
import { formatDuration } from '../../common/format.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { chip } from '../top-layer/chip.ts';
import { element } from '../top-layer/elements.ts';
import { choices } from './draw-choices.ts';
import { factList } from './draw-facts.ts';
import { type ButtonSpec, buttons, type Drawing, head } from './drawn-card.ts';

const labels: Readonly<Record<CallAction, TextKey>> = {
  answer: 'answer',
  hold: 'hold',
  resume: 'resume',
  hangUp: 'hangUp',
};
const order: readonly CallAction[] = ['answer', 'resume', 'hold'];

/** A call: who, its state, and what can be done with it. */
export function drawCall(card: CallCard): Drawing {
  const { call, lineName } = card;
  const texts = callTexts(call, lineName);
  const since = call.state === 'connected' && call.connectedAt !== undefined ? Date.parse(call.connectedAt) : undefined;
  const time = element('span', { role: 'timer' });
  const tick = (nowMs: number): void => {
    time.textContent = since === undefined ? '' : formatDuration(nowMs - since);
  };
  tick(Date.now());

  const detail = since === undefined ? texts.detail : [texts.state, texts.detail].filter(Boolean).join(' · ');
  const spec = (action: CallAction): ButtonSpec => {
    const isReject = action === 'hangUp' && texts.isRinging;
    const look = action === 'hangUp' ? 'end last' : action === 'answer' ? 'main' : '';
    return { action, label: t(isReject ? 'reject' : labels[action]), look };
  };
  // It is written in the panel.
  const note: ButtonSpec = { action: 'panel', label: t('noteLabel') };
  const crm: readonly ButtonSpec[] = card.crm === undefined ? [] : [{ action: 'crm', label: crmLabel(card.crm) }];
  const can = (action: CallAction): boolean => call.actions.includes(action);
  const specs = [...order.filter(can).map(spec), ...(isTalking(card) ? [note, ...crm] : []), ...(can('hangUp') ? [spec('hangUp')] : [])];
  return {
    role: 'group',
    spoken: [texts.who, texts.state, openText(card), call.problem?.message].filter(Boolean).join(', '),
    content: [
      head(card.id, texts.who, detail, chip(texts.look, since === undefined ? texts.state : time)),
      ...factList(card.open),
      ...(call.problem === undefined ? [] : [element('p', { class: 'says' }, call.problem.message)]),
      ...buttons(specs),
      ...(call.contact?.picked === undefined ? choices(card) : []),
    ],
    ...(since === undefined ? {} : { tick }),
  };
}

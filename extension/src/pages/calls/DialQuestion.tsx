import { Notice } from '../ui/Notice.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { DialModel } from './dial-model.ts';

/** What came between a wish to call and the call: a question, or why it did not work. */
export function DialQuestion({ model, onAnswered }: { model: DialModel; onAnswered?: () => void }) {
  const question = model.question.value;
  const answered = (answer: () => unknown) => () => {
    onAnswered?.();
    void answer();
  };
  return (
    <>
      {question !== undefined && (
        <ConfirmPanel question={question} onConfirm={answered(() => model.confirm())} onCancel={answered(() => model.cancel())} />
      )}
      {model.problem.value !== undefined && <Notice kind="problem">{model.problem.value}</Notice>}
    </>
  );
}

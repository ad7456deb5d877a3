import type { AgentStatus } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** What is wrong with the agent's files: it concerns every card, so it stands above them. */
export function AgentNotices({ status }: { status: AgentStatus | undefined }) {
  if (status === undefined) {
    return null;
  }
  const { settingsProblem, journalProblem } = status;
  return (
    <>
      {settingsProblem !== undefined && <Notice kind="problem">{t('settingsProblem', settingsProblem)}</Notice>}
      {journalProblem !== undefined && <Notice kind="warning">{journalProblem}</Notice>}
    </>
  );
}

import type { LineInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { LineChip } from '../ui/LineChip.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RowQuestion } from './RowQuestion.tsx';

interface LineRowProps {
  readonly line: LineInfo;
  readonly typeName: string;
  readonly isOnly: boolean;
  readonly isOpen: boolean;
  /** Whether it is being asked if the line shall go. */
  readonly confirming: boolean;
  /** The line that is there when none is configured: it is in no settings. */
  readonly isBuiltIn: boolean;
  /** Absent where nothing can be done now: at the built-in line, and while a form is open. */
  readonly onEdit?: () => void;
  readonly onAskRemove?: (asking: boolean) => void;
  readonly onRemove?: () => void;
}

/** One line of the list: its name, whether it works, what can be done with it. */
export function LineRow(props: LineRowProps) {
  const { line, typeName, isOnly, isOpen, confirming, isBuiltIn, onEdit, onAskRemove, onRemove } = props;
  return (
    <>
      <div class="row wrap">
        <div class="grow">
          <h3 class="list-name">{line.name}</h3>
          <p class="hint">
            {[
              typeName === line.name ? undefined : typeName,
              line.isDefault && !isOnly ? t('lineDefault') : undefined,
              isBuiltIn ? t('lineBuiltIn') : undefined,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </div>
        <LineChip line={line} />
        {onEdit !== undefined && (
          <span class="row">
            <button type="button" class="button" aria-label={t('lineEditOf', line.name)} onClick={onEdit}>
              {t('edit')}
            </button>
            <button type="button" class="button quiet" aria-label={t('removeOf', line.name)} onClick={() => onAskRemove?.(true)}>
              {t('remove')}
            </button>
          </span>
        )}
      </div>
      {line.problem !== undefined && !isOpen && (
        <Notice kind={line.health === 'down' ? 'problem' : 'warning'}>{line.problem.message}</Notice>
      )}
      {confirming && !isOpen && (
        <RowQuestion
          text={t('lineRemoveQuestion', line.name)}
          yes={t('remove')}
          kind="end"
          no={t('keep')}
          onYes={() => onRemove?.()}
          onNo={() => onAskRemove?.(false)}
        />
      )}
    </>
  );
}

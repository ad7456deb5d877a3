import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { maxNoteLength } from '../../common/note-saving.ts';
import { Icon } from '../ui/Icon.tsx';
import { caretAfter } from './caret.ts';
import type { Note, NoteStatus } from './note.ts';
import { useNotes } from './notes-context.ts';

/** What somebody writes down about a call; it saves itself, and says so. */
export function NoteField({ call }: { call: Call }) {
  const id = useId();
  const notes = useNotes();
  const note = notes.of(call);
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(field, note.text.value);
  useEffect(() => note.hear(call.note), [note, call.note]);
  useEffect(() => () => note.flush(), [note]);
  return (
    <div class="note-field">
      <label for={id}>{t('noteLabel')}</label>
      <textarea
        id={id}
        ref={field}
        class="input"
        rows={3}
        maxLength={maxNoteLength}
        placeholder={t('notePlaceholder')}
        aria-describedby={`${id}-status`}
        value={note.text.value}
        onInput={(event) => note.type(event.currentTarget.value)}
        onBlur={() => note.flush()}
      />
      <p id={`${id}-status`} class="hint note-status" role="status">
        <StatusWords note={note} />
      </p>
    </div>
  );
}

const words: Readonly<Record<Exclude<NoteStatus, 'refused'>, TextKey>> = {
  idle: 'noteIdle',
  typed: 'saving',
  saving: 'saving',
  saved: 'saved',
  away: 'noteAway',
};

function StatusWords({ note }: { note: Note }) {
  const status = note.status.value;
  if (status === 'refused') {
    return <span class="bad">{note.problem.value}</span>;
  }
  if (status === 'saved') {
    return (
      <>
        <span class="good row">
          <Icon name="check" />
          {t('saved')}
        </span>
        {note.merged.value && <span>{t('noteMerged')}</span>}
      </>
    );
  }
  return <>{t(words[status])}</>;
}

/** A text that changes from outside leaves the caret at its words. One that was typed is in the field before it is drawn. */
function useKeptCaret(field: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  const before = useRef<{ readonly text: string; readonly start: number; readonly end: number } | undefined>(undefined);
  const area = field.current;
  if (area !== null && area === document.activeElement && area.value !== text) {
    before.current = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
  }
  useLayoutEffect(() => {
    const was = before.current;
    before.current = undefined;
    if (was !== undefined) {
      field.current?.setSelectionRange(caretAfter(was.text, text, was.start), caretAfter(was.text, text, was.end));
    }
  }, [text, field]);
}

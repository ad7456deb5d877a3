import { CopyTextButton } from './CopyTextButton.tsx';

/** A command for the terminal, to be copied. */
export function Command({ text }: { text: string }) {
  return (
    <div class="command">
      <code>{text}</code>
      <CopyTextButton text={text} />
    </div>
  );
}

import type { ClientRefusal } from '../cloud/refusal';
import { useDraft } from '../cloud/useDraft';
import { Button } from './Button';
import { Refusal } from './Refusal';
import { Sheet } from './Sheet';
import { TextField } from './TextField';

interface Props {
  /** Under this name the words are kept on the phone until they have arrived. */
  draft: string;
  title: string;
  placeholder: string;
  max: number;
  yes: string;
  busy: boolean;
  error: ClientRefusal | null;
  onClose: () => void;
  /** Answers whether they arrived. */
  onSend: (words: string) => Promise<boolean>;
}

/** Asks for a few words: a reason, a wish, an answer. */
export function WordsSheet(props: Props) {
  const { draft, title, placeholder, max, yes, busy, error, onClose, onSend } = props;
  const { value, change, clear } = useDraft(`words:${draft}`, { words: '' });
  const words = value.words.trim();
  async function send(): Promise<void> {
    if (await onSend(words)) clear();
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField
        lines
        value={value.words}
        max={max}
        placeholder={placeholder}
        onChange={(typed) => change({ words: typed })}
      />
      <Refusal error={error} />
      <Button busy={busy} disabled={!words} onClick={send}>
        {yes}
      </Button>
    </Sheet>
  );
}

import type { ClientRefusal } from '../../cloud/refusal';
import { useDraft } from '../../cloud/useDraft';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { TextField } from '../../ui/TextField';

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

/** A few words about a month: an objection, an answer, a reason. */
export function Words({ draft, title, placeholder, max, yes, busy, error, ...on }: Props) {
  const { value, change, clear } = useDraft(`assessment:${draft}`, { words: '' });
  const words = value.words.trim();
  async function send(): Promise<void> {
    if (await on.onSend(words)) clear();
  }
  return (
    <Sheet title={title} onClose={on.onClose}>
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

import { useState } from 'react';
import type { ClientRefusal } from '../../cloud/refusal';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { TextField } from '../../ui/TextField';

interface Props {
  title: string;
  placeholder: string;
  max: number;
  yes: string;
  busy: boolean;
  error: ClientRefusal | null;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Asks for a few words: a reason, a wish. */
export function WordsSheet({ title, placeholder, max, yes, busy, error, onClose, onDone }: Props) {
  const [words, setWords] = useState('');
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField lines value={words} max={max} placeholder={placeholder} onChange={setWords} />
      <Refusal error={error} />
      <Button busy={busy} disabled={!words.trim()} onClick={() => onDone(words.trim())}>
        {yes}
      </Button>
    </Sheet>
  );
}

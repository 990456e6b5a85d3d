import { useState } from 'react';
import { whose } from '../../../cloud/platform/whose';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/say';
import { TextField } from '../../../ui/TextField';

interface Props {
  text: string;
  onCode: (code: string) => void;
}

/** In a browser this side stands for WeChat: it knows no number of its own and asks for one. */
export function PhoneButton({ text, onCode }: Props) {
  const [mobile, setMobile] = useState('');
  async function ask(): Promise<void> {
    const response = await fetch('/dev/phone-code', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: whose(), mobile }),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as { code?: string } | null;
    if (answer?.code) onCode(answer.code);
    else toast('请填写 11 位手机号');
  }
  return (
    <>
      <TextField
        value={mobile}
        max={11}
        keyboard="number"
        placeholder="这台手机的号码(微信里不用填)"
        onChange={setMobile}
      />
      <div className="gap">
        <Button onClick={ask}>{text}</Button>
      </div>
    </>
  );
}

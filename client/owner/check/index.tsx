import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract';
import { call } from '../../cloud/call';
import type { ClientRefusal } from '../../cloud/refusal';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { TextField } from '../../ui/TextField';
import { CheckResult } from './CheckResult';

/** 查验保修单: anyone who holds a slip's code sees whether it is real and in force. */
export default function CheckSlip() {
  // `scene`: whoever scans the code on a printed slip comes with it.
  const { code: typed, scene = '' } = useRouter().params;
  const given = typed ?? decodeURIComponent(scene);
  const [code, setCode] = useState(given);
  const [result, setResult] = useState<Output<'warranty.check'> | null>(null);
  const [error, setError] = useState<ClientRefusal | null>(null);
  const [busy, setBusy] = useState(false);

  const check = useCallback(async (wanted: string) => {
    setBusy(true);
    const answer = await call('warranty.check', { code: wanted });
    setBusy(false);
    setResult(answer.ok ? answer.data : null);
    setError(answer.ok ? null : answer.error);
  }, []);
  useEffect(() => {
    if (given) void check(given);
  }, [given, check]);

  return (
    <Page>
      <Card title="保修单上的验证码">
        <TextField
          value={code}
          max={20}
          placeholder="12 位字母和数字"
          error={error?.code === 'bad_input' ? '验证码是 12 位字母和数字,请再核对一下' : undefined}
          onChange={setCode}
        />
        <View className="gap">
          <Button busy={busy} disabled={!code.trim()} onClick={() => check(code)}>
            查验
          </Button>
        </View>
        {error?.code === 'bad_input' ? null : <Refusal error={error} />}
      </Card>
      {result ? <CheckResult result={result} /> : null}
    </Page>
  );
}

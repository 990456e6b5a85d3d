import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { introduce } from '../../cloud/me';
import { useCall } from '../../cloud/useCall';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ring } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { TextField } from '../../ui/TextField';
import { useQuery } from '../../ui/useQuery';
import { Done } from '../Done';
import { PhoneButton } from './platform/phone';

/** 绑定: by the phone number that the company knows, or by an invitation's code (`?by=code`, `?code=`). */
export default function Bind() {
  const { code: given = '', by } = useQuery();
  const invited = by === 'code' || given !== '';
  const shown = useCall('company.show', {});
  const { value, change, clear } = useDraft(`bind:${given}`, { code: given });
  const { code } = value;
  const [bound, setBound] = useState<Output<'me.bind'> | null>(null);
  const bind = useSubmit('me.bind');
  const join = useSubmit('me.join', { kept: `join:${given}` });
  async function enter(consent: number | null, phoneCode?: string): Promise<void> {
    const done = await join.submit({
      code: code.toUpperCase().replace(/[-\s]/g, ''),
      ...(consent === null ? {} : { consent }),
      ...(phoneCode ? { phoneCode } : {}),
    });
    if (done) clear();
    setBound(done);
  }

  if (bound) return <Bound to={bound} />;
  return (
    <Page>
      <Loading of={shown}>
        {({ company, consents, bound: known }) => {
          const binding = consents.find(({ kind }) => kind === 'binding');
          const consent = binding?.version ?? 1;
          return (
            <View>
              {known ? null : (
                <Card title={company.name}>
                  <View className="s">{binding?.text}</View>
                  <View className="s gap-s">{binding?.refused}</View>
                </Card>
              )}
              {invited || known ? null : (
                <Card title="我是业主">
                  <Refusal error={bind.error} />
                  <PhoneButton
                    text="同意并用手机号绑定"
                    onCode={async (phoneCode) =>
                      setBound(await bind.submit({ code: phoneCode, consent }))
                    }
                  />
                </Card>
              )}
              <Card title="我有邀请码">
                <TextField
                  value={code}
                  max={20}
                  placeholder="12 位字母和数字"
                  error={join.errorOf('code')}
                  onChange={(typed) => change({ code: typed })}
                />
                {join.error?.field === 'code' ? null : <Refusal error={join.error} />}
                <View className="gap">
                  <Button
                    look={invited || known ? 'main' : 'line'}
                    busy={join.busy}
                    disabled={!code.trim()}
                    onClick={() => enter(known ? null : consent)}
                  >
                    {known ? '用邀请码加入' : '同意并用邀请码加入'}
                  </Button>
                </View>
                {code.trim() ? (
                  <View className="gap">
                    <View className="s">
                      公司的同事加入:请验证手机号,马上生效。不验证的,由系统管理员当面确认后才能开始工作。
                    </View>
                    <PhoneButton
                      text="验证手机号并加入"
                      onCode={(phoneCode) => enter(known ? null : consent, phoneCode)}
                    />
                  </View>
                ) : null}
              </Card>
              <Card>
                <Row label="绑定有困难?" onClick={() => ring(company.phone)}>
                  {company.phone}
                </Row>
              </Card>
            </View>
          );
        }}
      </Loading>
    </Page>
  );
}

/** Who joins the company goes to work; who joins a home, home; somebody else has to do something first. */
function Bound({ to: { who, staff, label, waiting } }: { to: Output<'me.bind'> }) {
  const works = staff && !label;
  async function enter(): Promise<void> {
    // The phone may still know them as somebody else: an owner who works here now.
    await introduce(true);
    Taro.reLaunch({ url: works ? '/pages/workbench/index' : '/pages/home/index' });
  }
  if (waiting)
    return (
      <Page>
        <Done mark="已收到" title={`${who},还差一步`} text={waiting} />
      </Page>
    );
  return (
    <Page footer={<Button onClick={enter}>{works ? '进入工作台' : '进入我的家'}</Button>}>
      <Done mark={works ? '加入成功' : '绑定成功'} title={`${who},欢迎您`} text={label} />
    </Page>
  );
}

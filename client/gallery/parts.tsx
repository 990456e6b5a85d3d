import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Countdown } from '../ui/Countdown';
import { Field } from '../ui/Field';
import { Note } from '../ui/Note';
import { Print } from '../ui/Print';
import { Refusal } from '../ui/Refusal';
import { Row } from '../ui/Row';
import { Segments } from '../ui/Segments';
import { Signature } from '../ui/Signature';
import { StageBar } from '../ui/StageBar';
import { Stars } from '../ui/Stars';
import { Empty, ErrorBlock, Skeleton } from '../ui/States';
import { Tag } from '../ui/Tag';
import { TextField } from '../ui/TextField';
import { Timeline } from '../ui/Timeline';
import { clock } from '../ui/when';

const nothing = () => undefined;
const tones = { go: '保修期内', soon: '等您签字', late: '已超时', info: '已读', quiet: '已结案' };
const toneNames = Object.keys(tones) as (keyof typeof tones)[];
const long = '欧阳慕容建国先生 · 深圳市南山区蛇口街道海上世界金融中心二期西塔 1 栋 3302';
const noon = Date.UTC(2026, 10, 21, 4);

/** A part that keeps what is chosen. */
function Kept<T>({
  first,
  of,
}: {
  first: T;
  of: (value: T, set: (value: T) => void) => ReactNode;
}) {
  const [value, set] = useState(first);
  return <>{of(value, set)}</>;
}

interface Part {
  /** As its file is called. */
  name: string;
  Show: () => ReactNode;
}

/** A story of each part: normal, off, wrong, and with more text than it was made for. */
export const parts: Part[] = [
  {
    name: 'Button',
    Show: () => (
      <Card>
        <View className="gap-s">
          <Button onClick={nothing}>提交报修</Button>
        </View>
        <View className="gap-s">
          <Button look="line" onClick={nothing}>
            以后再说
          </Button>
        </View>
        <View className="gap-s">
          <Button look="danger" onClick={nothing}>
            撤销收款
          </Button>
        </View>
        <View className="gap-s">
          <Button busy onClick={nothing}>
            提交报修
          </Button>
        </View>
        <View className="gap-s">
          <Button disabled onClick={nothing}>
            还不能提交
          </Button>
        </View>
        <View className="row gap">
          <Button look="soft" onClick={nothing}>
            打电话
          </Button>
          <Button look="soft" disabled onClick={nothing}>
            已通知
          </Button>
        </View>
      </Card>
    ),
  },
  {
    name: 'Card',
    Show: () => (
      <>
        <Card title={long} extra={<Tag tone="go">保修期内</Tag>}>
          <View className="s">{long}</View>
        </Card>
        <Card tone="soon">
          <View className="row sp">
            <View className="grow">
              <View className="h2">明天 9:00–11:00 上门</View>
              <View className="s">厨房漏水 · 维修师傅 刘建国</View>
            </View>
            <Button look="white" onClick={nothing}>
              确认时间
            </Button>
          </View>
        </Card>
      </>
    ),
  },
  {
    name: 'Row',
    Show: () => (
      <Card>
        <Row label="客服电话" onClick={nothing}>
          0755-8600 0000
        </Row>
        <Row label="服务时间">8:30–18:00</Row>
        <Row label={long}>{long}</Row>
        <Row label="被投诉" form>
          工程部 · 项目经理 何勇
        </Row>
      </Card>
    ),
  },
  {
    name: 'Print',
    Show: () => (
      <Print
        may={['file.print', 'record.print', 'call.print', 'letter.print', 'warranty.print']}
        caseId="XMNANSHAN1"
      />
    ),
  },
  {
    name: 'Tag',
    Show: () => (
      <Card>
        {toneNames.map((tone) => (
          <View key={tone} className="gap-s">
            <Tag tone={tone}>{tones[tone]}</Tag>
          </View>
        ))}
      </Card>
    ),
  },
  {
    name: 'Note',
    Show: () => (
      <Card>
        {toneNames.map((tone) => (
          <Note key={tone} tone={tone}>
            正在漏水?请先关闭入户总阀(水表旁),再打值班电话
          </Note>
        ))}
      </Card>
    ),
  },
  {
    name: 'Chips',
    Show: () => (
      <Card title="哪里出了问题?">
        <Kept<('kitchen' | 'bath' | 'long')[]>
          first={['kitchen']}
          of={(value, set) => (
            <Chips
              many
              of={[
                { key: 'kitchen', text: '厨房' },
                { key: 'bath', text: '卫生间' },
                { key: 'long', text: '二楼主卧衣帽间旁边的储物间' },
              ]}
              value={value}
              onChange={set}
            />
          )}
        />
      </Card>
    ),
  },
  {
    name: 'Segments',
    Show: () => (
      <Kept<'mine' | 'today' | 'late'>
        first="mine"
        of={(value, set) => (
          <Segments
            of={[
              { key: 'mine', text: '我的 140' },
              { key: 'today', text: '今天 12' },
              { key: 'late', text: '逾期 2' },
            ]}
            value={value}
            onChange={set}
          />
        )}
      />
    ),
  },
  {
    name: 'TextField',
    Show: () => (
      <Card>
        <Kept
          first=""
          of={(value, set) => (
            <TextField label="电话" placeholder="手机号" value={value} onChange={set} />
          )}
        />
        <Kept
          first="138001"
          of={(value, set) => (
            <TextField
              label="电话"
              placeholder="手机号"
              error="手机号是 11 位数字"
              value={value}
              onChange={set}
            />
          )}
        />
        <Kept
          first="水槽下面一直在滴水,柜子底板已经湿了"
          of={(value, set) => (
            <TextField lines placeholder="什么样子" value={value} onChange={set} />
          )}
        />
      </Card>
    ),
  },
  {
    name: 'Field',
    Show: () => (
      <Card>
        <Field label="满意吗" error="请先打分">
          <Kept first={4} of={(value, set) => <Stars value={value} onChange={set} />} />
        </Field>
      </Card>
    ),
  },
  {
    name: 'Stars',
    Show: () => (
      <Card>
        <Kept first={0} of={(value, set) => <Stars value={value} onChange={set} />} />
        <Stars small value={3} />
      </Card>
    ),
  },
  {
    name: 'Signature',
    Show: () => (
      <Card title="请签字">
        <Signature onChange={nothing} />
      </Card>
    ),
  },
  {
    name: 'Timeline',
    Show: () => (
      <Card>
        <Timeline
          when={clock}
          now={<View className="h2">维修完成,请您验收签字</View>}
          items={[
            {
              at: noon,
              title: '师傅上门',
              detail: '约定 9:00–11:00,准时',
              by: '刘建国',
              tone: 'go',
              pictures: [],
            },
            {
              at: noon - 1,
              title: '没有按时答复',
              detail: '',
              by: long,
              tone: 'late',
              pictures: [],
            },
            {
              at: noon - 2,
              title: '您提交了报修',
              detail: '',
              by: '您',
              tone: 'quiet',
              pictures: [],
            },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'StageBar',
    Show: () => (
      <Card>
        <StageBar
          stages={[
            { key: 'measure', name: '量房', state: 'done' },
            { key: 'design', name: '设计', state: 'done' },
            { key: 'build', name: '施工', state: 'current' },
            { key: 'accept', name: '验收', state: 'ahead' },
            { key: 'warranty', name: '保修', state: 'ahead' },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'Countdown',
    Show: () => (
      <Card>
        <Countdown dueAt={Date.now() - 12 * 60_000} />
        <Countdown dueAt={Date.now() + 18 * 60_000} />
        <Countdown dueAt={Date.now() + 30 * 3_600_000} />
      </Card>
    ),
  },
  {
    name: 'Refusal',
    Show: () => (
      <>
        <Refusal error={{ code: 'network', message: '网络不通,内容都在,请再试一次' }} />
        <Refusal error={{ code: 'bad_input', message: '上门时间要晚于现在' }} />
      </>
    ),
  },
  {
    name: 'States',
    Show: () => (
      <>
        <Skeleton cards={2} />
        <Empty title="还没有报修">
          <View className="s">家里有问题,请到首页报修</View>
        </Empty>
        <ErrorBlock error={{ code: 'network', message: '' }} retry={nothing} />
        <ErrorBlock
          error={{ code: 'not_found', message: '没有找到,或者您无权查看' }}
          retry={nothing}
        />
      </>
    ),
  },
];

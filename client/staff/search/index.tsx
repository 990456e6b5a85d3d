import { Input, View } from '@tarojs/components';
import Taro, { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { usePages } from '../../cloud/usePages';
import { go, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { CaseLine, type CaseRow } from './CaseLine';
import { useSettled } from './useSettled';
import '../../ui/field.css';
import './search.css';

/** What is done with the project that is picked; without it the case itself opens. */
const purposes: Record<string, { title: string; page: string }> = {
  repair: { title: '代哪位业主报修', page: '/staff/behalf/index' },
  complaint: { title: '代哪位业主投诉', page: '/staff/behalf/index' },
  call: { title: '哪位业主', page: '/staff/phone/index' },
};

/** Cases by name, phone, address or number; `?for=` picks an owner's project for something. */
export default function Search() {
  const { for: aim = '', draft } = useQuery();
  const purpose = purposes[aim];
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const list = usePages('case.list', {
    scope: 'all',
    ...(purpose ? { kind: 'project' } : {}),
    ...(search ? { search } : {}),
  });
  useReachBottom(() => void list.more());
  useEffect(() => {
    if (purpose) Taro.setNavigationBarTitle({ title: purpose.title });
  }, [purpose]);

  function open({ caseId }: CaseRow): void {
    if (purpose) replace(purpose.page, { caseId, kind: aim, ...(draft ? { draft } : {}) });
    else go('/staff/case/index', { caseId });
  }
  const rows = list.pages.flatMap((page) => page.items);
  return (
    <Page>
      <Input
        className="input search-box"
        value={typed}
        placeholder="姓名、手机号、地址、单号"
        placeholderClass="placeholder"
        maxlength={40}
        focus
        confirmType="search"
        onInput={({ detail }) => setTyped(detail.value)}
      />
      {search ? null : <View className="s search-said">最近更新的</View>}
      <Loading of={list.first} cards={5}>
        {({ now }) =>
          rows.length ? (
            <View>
              {rows.map((row) => (
                <CaseLine key={row.caseId} row={row} now={now} onClick={() => open(row)} />
              ))}
            </View>
          ) : (
            <Empty title={search ? '没有找到' : '还没有个案'}>
              <View className="s">
                {search ? '换个词试试:姓名、小区、单号,或完整的手机号' : '您负责的个案会在这里'}
              </View>
            </Empty>
          )
        }
      </Loading>
    </Page>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ClientRefusal } from '../cloud/refusal';
import type { Loaded } from '../cloud/useCall';
import { role } from './a11y';
import { Button } from './Button';
import { tab } from './nav';
import './note.css';
import './states.css';
import './tag.css';

/** The shape of a page while it loads: so many cards. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="bones">
      {Array.from({ length: cards }, (_, index) => `bone${index}`).map((key) => (
        <View key={key} className="card bone" />
      ))}
    </View>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <View className="empty">
      <View className="h2">{title}</View>
      {children}
    </View>
  );
}

/** What trying again does not change. */
const final: readonly ClientRefusal['code'][] = [
  'not_found',
  'forbidden',
  'wrong_state',
  'not_bound',
];

/** What went wrong, and a way on: once more, or home where that would not help. */
export function ErrorBlock({
  error: { code, message },
  retry,
}: {
  error: Pick<ClientRefusal, 'code' | 'message'>;
  retry: () => void;
}) {
  const over = final.includes(code);
  return (
    <View className="empty" {...role('alert')}>
      <View className="s">{code === 'network' ? '网络不太好,没有打开这一页' : message}</View>
      <View className="empty-do">
        <Button look="soft" onClick={over ? () => tab('/pages/home/index') : retry}>
          {over ? '回到首页' : '再试一次'}
        </Button>
      </View>
    </View>
  );
}

interface Props<T> {
  of: Loaded<T>;
  cards?: number;
  children: (data: T) => ReactNode;
}

/** Skeleton, error with a retry, or the data; data that could not be refreshed says so above itself. */
export function Loading<T>({ of, cards, children }: Props<T>) {
  if (!of.data) {
    if (of.error) return <ErrorBlock error={of.error} retry={of.reload} />;
    return <Skeleton {...(cards ? { cards } : {})} />;
  }
  return (
    <>
      {of.error ? (
        <View className="note tag-soon" onClick={of.reload} {...role('alert')}>
          没能刷新,显示的是刚才的内容。点这里再试一次
        </View>
      ) : null}
      {children(of.data)}
    </>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useMe } from '../../cloud/me';
import { moment } from '../../ui/when';
import { Signing } from './Signing';
import type { Signed } from './signed';
import './paper.css';

interface Props {
  /** As printed on the form: 客户投诉书. */
  title: string;
  number: string;
  /** Tags beside the number. */
  tags?: ReactNode;
  /** Who keeps a copy: '一式两联:客服部、工程部'. */
  copies?: string;
  children: ReactNode;
}

/** A sheet as staff know it from paper: the company's name, its heading, the number, ruled boxes. */
export function Paper({ title, number, tags, copies, children }: Props) {
  const { company } = useMe();
  return (
    <View className="card sheet-paper">
      <View className="mid s">{company?.name ?? ''}</View>
      <View className="paper-title">{title}</View>
      <View className="row sp paper-number">
        <View className="s num grow">{`编号 ${number}`}</View>
        {tags}
      </View>
      <View className="paper-grid">{children}</View>
      {copies ? <View className="xs gap-s">{copies}</View> : null}
    </View>
  );
}

/** A box of the form: what is printed at its left, what was written into it. */
export function Box({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="paper-box">
      <View className="paper-label">{label}</View>
      <View className="paper-value">{children}</View>
    </View>
  );
}

/** A heading across the form: 处理, 回执. */
export function Band({ children }: { children: string }) {
  return <View className="paper-band">{children}</View>;
}

interface SignProps {
  label: string;
  of: Signed | null;
  /** What stands there while nobody has signed. */
  waiting: string;
  now: number;
}

/** A line of the form to sign on: the signature, then who, when and how. */
export function SignBox({ label, of, waiting, now }: SignProps) {
  return (
    <Box label={label}>
      {of ? (
        <>
          <Signing of={of} />
          <View className="s">
            {[of.name, moment(of.at, now), of.wayText].filter(Boolean).join(' · ')}
          </View>
        </>
      ) : (
        <View className="paper-unsigned">{waiting}</View>
      )}
    </Box>
  );
}

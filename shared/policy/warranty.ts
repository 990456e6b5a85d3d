/** What is warranted and for how long (H17, H18). A company may promise more per item, never less. */
import type { Fault, Place } from './words';

export interface WarrantyItem {
  key: string;
  name: string;
  /** null: for life. */
  years: number | null;
  /** What it counts from. */
  since: 'finalAccepted' | 'furnitureDelivered';
  /** Least years by law (《住宅室内装饰装修管理办法》 art. 32). */
  lawYears: number;
}

export const warrantyItems: readonly WarrantyItem[] = [
  { key: 'decoration', name: '装饰装修工程', years: 2, since: 'finalAccepted', lawYears: 2 },
  { key: 'waterproof', name: '厨卫、外墙防渗漏', years: 5, since: 'finalAccepted', lawYears: 5 },
  { key: 'furniture', name: '配套家具', years: 3, since: 'furnitureDelivered', lawYears: 0 },
  {
    key: 'furnitureCare',
    name: '配套家具维护(收费)',
    years: null,
    since: 'furnitureDelivered',
    lawYears: 0,
  },
];

export const baseItem = 'decoration';

/** The item that a fault falls under. */
export function itemFor(place: Place, fault: Fault): string {
  if (fault === 'furniture') return 'furniture';
  const wet = place === 'kitchen' || place === 'bathroom' || place === 'balcony';
  return fault === 'leak' && wet ? 'waterproof' : baseItem;
}

export const notCovered: readonly string[] = [
  '使用不当或未按说明保养造成的损坏',
  '正常磨损、自然褪色,灯泡、滤芯等消耗品',
  '业主自行或委托他人改动、拆装的部位',
  '业主自购的材料、设备本身的质量问题',
  '台风、水浸、地震等不可抗力造成的损坏',
];

export const howToReport =
  '打开本小程序「我的家 → 报修」,或拨打客服电话;漏水、停电请直接拨打 24 小时值班电话。';

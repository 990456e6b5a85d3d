/**
 * Recurring faults (H36): by what they are grouped, and which materials and parts are known by which words. Only what
 * stands in this table becomes a group, so that nobody's spelling makes one of its own.
 */
import type { Dimension } from './figures';

export const groupings = {
  category: '类别',
  community: '小区',
  material: '材料部件',
  crew: '维修人员',
} as const;
export type Grouping = keyof typeof groupings;
export const groupingKeys = Object.keys(groupings) as Grouping[];

/** In which part of the figures' documents a grouping is counted. */
export const dimensionOf: Record<Grouping, Dimension> = {
  category: 'category',
  community: 'community',
  material: 'category',
  crew: 'person',
};

/** Found in what was reported, in the parts used and in what was made again. */
export const materials = {
  tile: { name: '瓷砖', words: ['瓷砖', '墙砖', '地砖', '空鼓', '美缝', '填缝'] },
  floor: { name: '地板', words: ['地板', '踢脚线'] },
  waterproof: { name: '防水', words: ['防水', '渗水', '渗漏', '返潮'] },
  pipe: { name: '水管', words: ['水管', '管道', '下水', '排水', '软管', '接头', '生料带', '地漏'] },
  tap: { name: '龙头与角阀', words: ['龙头', '角阀', '阀门', '花洒', '喷头'] },
  sanitary: { name: '洁具', words: ['马桶', '坐便', '浴缸', '洗手盆', '台盆', '淋浴房', '洁具'] },
  wire: { name: '电线与开关', words: ['电线', '开关', '插座', '空开', '跳闸', '漏保', '配电'] },
  lamp: { name: '灯具', words: ['灯具', '吊灯', '灯带', '筒灯', '吸顶灯', '灯泡'] },
  paint: { name: '涂料', words: ['涂料', '乳胶漆', '墙漆', '腻子', '掉漆', '起皮'] },
  wallpaper: { name: '墙纸', words: ['墙纸', '壁纸', '墙布'] },
  ceiling: { name: '吊顶', words: ['吊顶', '石膏板', '扣板'] },
  door: { name: '门', words: ['房门', '木门', '门锁', '门套', '移门', '推拉门'] },
  window: { name: '窗', words: ['窗户', '封窗', '纱窗', '玻璃', '密封条'] },
  cabinet: { name: '柜体', words: ['橱柜', '衣柜', '鞋柜', '柜体', '柜门', '抽屉'] },
  counter: { name: '台面', words: ['台面', '石材', '大理石', '石英石'] },
  hardware: { name: '五金件', words: ['合页', '铰链', '滑轨', '拉手', '五金', '挂钩'] },
  glue: { name: '胶', words: ['玻璃胶', '密封胶', '结构胶', '脱胶'] },
} as const satisfies Record<string, { name: string; words: readonly string[] }>;
export type Material = keyof typeof materials;

/** So many in a span are called recurring †. */
export const recurringFrom = 3;
/** Groups that a phone is shown. */
export const shownGroups = 50;
/** Shares of a group that are named: '南山里 5 件'. */
export const shownShares = 3;

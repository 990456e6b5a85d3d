/** What became of a gift that an owner offered 送礼 (H63): none is kept. */
export const giftOutcomes = {
  declined: '当场婉拒',
  returned: '已退还业主',
  handedIn: '退不掉,已上交公司',
} as const;

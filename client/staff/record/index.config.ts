export default definePageConfig({
  navigationBarTitleText: '全部服务记录',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});

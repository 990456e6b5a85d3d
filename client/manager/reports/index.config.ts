export default definePageConfig({
  navigationBarTitleText: '日志与报告',
  enablePullDownRefresh: true,
});

export default definePageConfig({
  navigationBarTitleText: '意向客户',
  enablePullDownRefresh: true,
});

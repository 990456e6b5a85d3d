export default definePageConfig({
  navigationBarTitleText: '同一类问题',
  enablePullDownRefresh: true,
});

export default definePageConfig({
  navigationBarTitleText: '同事',
  enablePullDownRefresh: true,
});

export default definePageConfig({
  navigationBarTitleText: '来访登记簿',
  enablePullDownRefresh: true,
});

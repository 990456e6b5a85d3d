export default definePageConfig({
  navigationBarTitleText: '公司设置',
  enablePullDownRefresh: true,
});

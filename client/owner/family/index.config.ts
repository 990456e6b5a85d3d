export default definePageConfig({
  navigationBarTitleText: '家人和租客',
  enablePullDownRefresh: true,
});

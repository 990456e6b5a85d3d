export default definePageConfig({
  navigationBarTitleText: '发给对方',
  enableShareAppMessage: true,
});

export default definePageConfig({ navigationBarTitleText: '保修', enablePullDownRefresh: true });

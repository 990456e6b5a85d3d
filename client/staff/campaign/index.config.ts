export default definePageConfig({ navigationBarTitleText: '老业主活动' });

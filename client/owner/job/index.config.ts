export default definePageConfig({ navigationBarTitleText: '派工单' });

export default definePageConfig({ navigationBarTitleText: '查验保修单' });

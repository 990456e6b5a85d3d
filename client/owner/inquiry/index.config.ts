export default definePageConfig({ navigationBarTitleText: '咨询 / 找人' });

export default definePageConfig({ navigationBarTitleText: '电话记录表' });

export default definePageConfig({ navigationBarTitleText: '修改设置' });

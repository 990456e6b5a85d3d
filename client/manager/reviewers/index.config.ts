export default definePageConfig({ navigationBarTitleText: '微信审核账号' });

export default definePageConfig({ navigationBarTitleText: '新开工程' });

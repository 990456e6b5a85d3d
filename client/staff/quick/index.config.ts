export default definePageConfig({ navigationBarTitleText: '快速登记' });

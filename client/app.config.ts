import { managerPages } from './manager/pages';
import { ownerPages } from './owner/pages';
import { staffPages } from './staff/pages';
import { brand, paper } from './ui/brand';

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/progress/index', 'pages/workbench/index', 'pages/mine/index'],
  subPackages: [
    { root: 'owner', pages: ownerPages },
    { root: 'staff', pages: staffPages },
    { root: 'manager', pages: managerPages },
    // `npm run gallery`; the mini-program does without.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'gallery', pages: ['index'] }] : []),
  ],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '装后无忧',
    navigationBarBackgroundColor: paper,
    navigationBarTextStyle: 'black',
    backgroundColor: paper,
    backgroundTextStyle: 'dark',
  },
  // The bar itself is drawn by ui/TabBar: 工作台 is there for bound staff only.
  tabBar: {
    custom: true,
    color: '#66716B',
    selectedColor: brand,
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '我的家' },
      { pagePath: 'pages/progress/index', text: '进度' },
      { pagePath: 'pages/workbench/index', text: '工作台' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  // In a browser, back within the 350 ms of Taro's slide leaves a blank page: the page is hidden late.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
});

import { join } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { isForPages, isKit } from './kit';
import { transpiled } from './transpiled';

/**
 * The Taro build of `client/`: `--type weapp` into dist/weapp, `--type h5` into dist/h5.
 *
 * Sizes are written in px and stay px (no rpx, no rem): a button of 48 is 48 on every phone.
 */
export default defineConfig<'webpack5'>({
  projectName: 'renocare',
  date: '2026-11-21',
  framework: 'react',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'client',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: ['@tarojs/plugin-framework-react', join(__dirname, 'aria')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // A phone has no `process`: what the client reads from it has to be there when it is built.
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  sass: {},
  mini: {
    // Drops </input> from base.wxml, which WeChat's compiler then refuses.
    minifyXML: { collapseWhitespace: false },
    // What several subpackages share is copied into each, but for the kit: that lies in the main package once.
    optimizeMainPackage: { enable: true, exclude: [isKit] },
    webpackChain: (chain) =>
      void chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: {
              kit: {
                name: 'kit',
                minChunks: 2,
                priority: 5,
                type: /^javascript/,
                test: isForPages,
              },
            },
          },
        },
      }),
    addChunkPages: (pages, names) => {
      for (const name of [...(names ?? []), 'custom-tab-bar/index']) pages.set(name, ['kit']);
    },
    compile: { include: [transpiled] },
    postcss: { pxtransform: { enable: false } },
    // Every class has one home, so the order of stylesheets says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    miniCssExtractPluginOption: { ignoreOrder: true },
    // A demonstration on one's own machine: hints about download sizes say nothing.
    webpackChain: (chain) => void chain.performance.hints(false),
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [transpiled] },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true } },
  },
});

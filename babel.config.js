// Read by Taro's webpack builds; jest brings its own presets (configFile: false).
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]],
};

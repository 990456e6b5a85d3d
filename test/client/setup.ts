/** Components are tested as the H5 build has them; jest.config.cjs makes `./pad` `pad.h5.tsx`. */
process.env.TARO_ENV = 'h5';

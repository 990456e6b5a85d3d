import '@testing-library/react';

/** Components are tested as the H5 build would pick them; jest resolves `./x`, never `./x.h5`. */
process.env.TARO_ENV = 'h5';

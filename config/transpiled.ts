/**
 * What the client's build must bring down to the browserslist besides `client/` itself:
 * `shared/`, and libraries that ship ES2020. A function, since Taro fails on a RegExp here.
 */
export function transpiled(file: string): boolean {
  return /[\\/]shared[\\/]/.test(file.replace(/.*node_modules/, 'node_modules'))
    ? !file.includes('node_modules')
    : /[\\/]node_modules[\\/](dayjs|zod)[\\/]/.test(file);
}

declare module 'miniprogram-compiler' {
  interface Options {
    /** Bytes of output that are accepted; 1 MB unless told. */
    maxBuffer?: number;
  }
  /** A program whose last statement returns `$gwx`, WeChat's finder of templates. */
  export function wxmlToJs(root: string, options?: Options): string;
  /** The same for style sheets. */
  export function wxssToJs(root: string, options?: Options): string;
}

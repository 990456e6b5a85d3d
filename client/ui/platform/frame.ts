/** Nothing to add inside WeChat; what a browser needs is in frame.h5.ts. */
export {};

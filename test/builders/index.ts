export * from './at';
export * from './complaint';
export * from './inquiry';
export * as people from './people';
export * from './project';
export * from './random';
export * from './refusals';
export * from './repair';
export * from './settings';

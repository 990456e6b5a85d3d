declare module 'mime-db' {
  const types: Record<string, { source?: string; extensions?: string[] }>;
  export default types;
}

import { useRouter } from '@tarojs/taro';

/** The page's query as `go` wrote it: neither WeChat nor the browser's router decodes it. */
export function useQuery(): Partial<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (value ? [[key, decoded(value)]] : [])),
  );
}

/** A stray '%' in a hand-made address is left as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

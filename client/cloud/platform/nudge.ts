/** Inside WeChat pages reload when they are shown or pulled; nobody else can ask for it. */
export function useNudge(_reload: () => Promise<void>): void {}

export function nudgeOthers(): void {}

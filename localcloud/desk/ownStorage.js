/**
 * Loaded before the client: both phones of the desk come from one origin, so each person gets a
 * storage of their own, as on two real phones.
 */
(() => {
  const prefix = `${new URLSearchParams(location.search).get('as') ?? ''}|`;
  for (const name of ['localStorage', 'sessionStorage']) {
    const shared = window[name];
    const own = () =>
      Object.keys(shared)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
    const storage = {
      getItem: (key) => shared.getItem(prefix + key),
      setItem: (key, value) => shared.setItem(prefix + key, value),
      removeItem: (key) => shared.removeItem(prefix + key),
      clear: () => {
        for (const key of own()) shared.removeItem(prefix + key);
      },
      key: (index) => own()[index] ?? null,
      get length() {
        return own().length;
      },
    };
    Object.defineProperty(window, name, { value: storage, configurable: true });
  }
})();

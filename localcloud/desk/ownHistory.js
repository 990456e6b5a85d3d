/**
 * Loaded before the client: frames of one page share one history, so that 'back' in one phone would
 * take back what was opened last in the other. Each phone keeps its own instead, and the browser's
 * stays where it is.
 */
(() => {
  const { history } = window;
  const show = history.replaceState.bind(history);
  const entries = [{ state: history.state, url: location.href }];
  let at = 0;

  const replaceState = (state, title, url) => {
    show(state, title, url);
    entries[at] = { state, url: location.href };
  };
  const pushState = (state, title, url) => {
    entries.splice(at + 1);
    at += 1;
    replaceState(state, title, url);
  };
  const go = (steps = 0) => {
    setTimeout(() => {
      const entry = entries[at + steps];
      if (entry === undefined) return;
      at += steps;
      const oldURL = location.href;
      show(entry.state, '', entry.url);
      dispatchEvent(new PopStateEvent('popstate', { state: entry.state }));
      if (oldURL !== entry.url) {
        dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: entry.url }));
      }
    });
  };
  Object.assign(history, {
    pushState,
    replaceState,
    go,
    back: () => go(-1),
    forward: () => go(1),
  });
  Object.defineProperty(history, 'length', { get: () => entries.length, configurable: true });
})();

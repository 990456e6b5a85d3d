/** The local cloud's control interface; a banner says when it cannot be reached. */
const banner = document.getElementById('banner');

export const ask = (path, body) =>
  request(
    path,
    body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );

export const remove = (path) => request(path, { method: 'DELETE' });

async function request(path, init) {
  const response = await fetch(path, init).catch(() => undefined);
  banner.hidden = response !== undefined;
  if (!response) {
    banner.textContent = '连不上本地云了:请在终端里重新运行 npm start';
    throw new Error('unreachable');
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

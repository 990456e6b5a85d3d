/** The local cloud's control interface; a banner says when it cannot be reached. */
const banner = document.getElementById('banner');

export async function ask(path, body) {
  const response = await fetch(path, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  banner.hidden = response !== undefined;
  if (!response) {
    banner.textContent = '连不上本地云了:请在终端里重新运行 npm start';
    throw new Error('unreachable');
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

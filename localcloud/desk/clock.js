import { ask } from './cloud.js';

const SHANGHAI = 8 * 3_600_000;
const day = document.getElementById('day');
const time = document.getElementById('time');
const note = document.getElementById('clock-note');
const run = document.getElementById('run');
const keys = [...document.querySelectorAll('.clock-keys button')];

/** Time of the local cloud at `read`, a moment of this machine. */
let state = { now: 0, running: false, read: 0 };

/** Shows the clock; `moved` is called after each move, once everything due has been done. */
export async function showClock(moved) {
  await readClock();
  setInterval(draw, 250);
  for (const key of keys) {
    if (key === run) continue;
    key.addEventListener('click', () =>
      change(
        { advanceMs: Number(key.dataset.advance) },
        `往前拨了 ${key.textContent.slice(1)}`,
        moved,
      ),
    );
  }
  run.addEventListener('click', () =>
    state.running
      ? change({ running: false }, '时钟停住了', moved)
      : change({ running: true }, '时钟继续走', moved),
  );
}

export async function readClock() {
  take(await ask('/dev/clock'));
}

export const cloudNow = () => (state.running ? state.now + Date.now() - state.read : state.now);

async function change(body, done, moved) {
  for (const key of keys) key.disabled = true;
  note.textContent = '正在办理到点的事…';
  try {
    take(await ask('/dev/clock', body));
    note.textContent = done;
    if (body.advanceMs) await moved();
  } catch (error) {
    note.textContent = `没有拨成:${error.message}`;
  } finally {
    for (const key of keys) key.disabled = false;
  }
}

function take({ now, running }) {
  state = { now, running, read: Date.now() };
  run.textContent = running ? '停住' : '走起来';
  run.setAttribute('aria-pressed', String(running));
  draw();
}

function draw() {
  const at = new Date(cloudNow() + SHANGHAI);
  const weekday = '日一二三四五六'[at.getUTCDay()];
  day.textContent = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 星期${weekday}${
    state.running ? '' : ' · 停着'
  }`;
  time.textContent = at.toISOString().slice(11, 16);
}

import { element } from './element.js';

/** Height that the picker and the margins take beside a screen of 375 × 812. */
const AROUND = 84;
const LEAST_SCALE = 0.6;

const section = document.querySelector('.phones');
const phones = [];

/** Builds both phones. Who is in which is kept in the address: `?left=…&right=…`. */
export function showPhones(people) {
  const chosen = new URLSearchParams(location.search);
  const owners = people.filter((person) => person.role === 'owner');
  const staff = people.filter((person) => person.role !== 'owner');
  const known = (openid) => people.find((person) => person.openid === openid);
  const left = known(chosen.get('left')) ?? owners[0] ?? people[0];
  const right = known(chosen.get('right')) ?? staff[0] ?? people[1] ?? people[0];
  addPhone('left', '左边的手机', left, owners, staff);
  addPhone('right', '右边的手机', right, owners, staff);
  resize();
  addEventListener('resize', resize);
}

/** Loads both again where they are, so that they show the time and the state of now. */
export function reloadPhones() {
  for (const { screen, frame } of phones) {
    screen.classList.add('loading');
    frame?.contentWindow.location.reload();
  }
}

function addPhone(side, title, person, owners, staff) {
  const screen = element('div', { class: 'screen' });
  const phone = { screen, frame: undefined };
  const initial = element('span', { class: 'initial', 'aria-hidden': 'true' });
  const select = element(
    'select',
    { 'aria-label': `${title}的使用人` },
    group('业主', owners),
    group('员工', staff),
  );
  const show = (openid) => {
    const name = [...owners, ...staff].find((one) => one.openid === openid)?.name ?? '';
    initial.textContent = name.slice(0, 1);
    phone.frame = element('iframe', { title, src: `/app/?as=${encodeURIComponent(openid)}` });
    phone.frame.addEventListener('load', () => screen.classList.remove('loading'));
    screen.replaceChildren(phone.frame);
    const address = new URL(location.href);
    address.searchParams.set(side, openid);
    history.replaceState(null, '', address);
  };
  select.addEventListener('change', () => show(select.value));
  const picker = element('label', { class: 'picker' }, initial, select);
  section.append(element('div', { class: 'phone' }, picker, screen));
  phones.push(phone);
  if (person) {
    select.value = person.openid;
    show(person.openid);
  } else {
    select.disabled = true;
    screen.append(element('p', { class: 'none' }, '这个数据目录里没有演示数据,没有人可以选。'));
  }
}

function group(label, people) {
  const options = people.map(({ openid, name, roleText }) =>
    element('option', { value: openid }, `${name} · ${roleText}`),
  );
  return element('optgroup', { label }, ...options);
}

/** As large as the window allows, at most life-size. */
function resize() {
  const scale = Math.min(1, Math.max(LEAST_SCALE, (innerHeight - AROUND) / 812));
  section.style.setProperty('--scale', String(scale));
}

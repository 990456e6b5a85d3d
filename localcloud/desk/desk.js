import { readClock, showClock } from './clock.js';
import { ask } from './cloud.js';
import { refreshMessages, showMessages } from './messages.js';
import { reloadPhones, showPhones } from './phones.js';

const people = await ask('/dev/people');
showPhones(people);
await showClock(async () => {
  reloadPhones();
  await refreshMessages();
});
await showMessages(people);

// Somebody else may move the clock too: a test, or the other window.
addEventListener('focus', () => readClock().catch(() => undefined));

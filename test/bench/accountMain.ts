import { deskDay, owner, stranger, table } from './account';

/** Prints what one account can cost in a day, and what a busy day at the desk comes to. */
void (async () => {
  console.log(`\n${table([await stranger(), await owner()])}`);
  const { calls, operations } = await deskDay();
  console.log(`a busy day at the desk: ${calls} calls, ${Math.round(operations)} operations`);
})();

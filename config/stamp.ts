import { isBuild, stamp } from './builds';

/** `tsx config/stamp.ts h5` after a build: what `npm start` finds fresh it does not build again. */
for (const name of process.argv.slice(2)) {
  if (!isBuild(name)) throw new Error(`there is no build named ${name}`);
  stamp(name);
}

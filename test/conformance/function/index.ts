import * as sdk from 'wx-server-sdk';
import { chapters } from '../chapters';
import { type Outcome, plain } from '../outcome';
import { COLLECTIONS, described, makeScene, type Scene } from '../scene';
import type { Cloud } from '../sdk';

const cloud = sdk as unknown as Cloud;

cloud.init({ env: process.env.CONFORMANCE_ENV ?? cloud.DYNAMIC_CURRENT_ENV });

type Event = { chapter: string; name: string } | { inner: unknown };

/** Runs one case of the suite; deployed as the function `conformance`, or called in a process with keys. */
export async function main(event: Event): Promise<Outcome> {
  if ('inner' in event) return { value: plain({ event, context: cloud.getWXContext() }) };
  const one = chapters
    .find(({ title }) => title === event.chapter)
    ?.cases.find(({ name }) => name === event.name);
  if (!one) return { error: { errCode: 0, message: `there is no case ${event.name}` } };
  const scene = makeScene(cloud);
  await empty(scene);
  for (const document of one.given ?? []) await scene.things.add({ data: document });
  try {
    return { value: plain(await one.run(scene)) };
  } catch (error) {
    return { error: described(error) };
  }
}

let made = false;

async function empty({ db, _, things, others }: Scene): Promise<void> {
  if (!made) {
    for (const name of Object.values(COLLECTIONS)) {
      await db.createCollection(name).catch(() => undefined); // there already
    }
    made = true;
  }
  for (const collection of [things, others]) {
    await collection.where({ _id: _.exists(true) }).remove();
  }
}

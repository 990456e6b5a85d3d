import { startCloud } from '../tools/cloud';
import { serveGallery } from './server';

/** `npm run gallery`: every page and every part in all its states, on PORT (8687). */
async function main(): Promise<void> {
  const cloud = await startCloud({ client: true, patience: 600_000 });
  const gallery = await serveGallery(cloud.url, Number(process.env.PORT ?? 8687));
  console.log(`\n  画廊: ${gallery.url}/\n`);
  const end = () => {
    gallery.stop();
    void cloud.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

void main();

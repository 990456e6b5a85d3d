import { startLocalCloud } from '../../localcloud';
import { runProgram } from '../../localcloud/commandLine';

/** `serve.ts DATA FUNCTIONS PORT`: a local cloud in a process that a test can kill. */
void runProgram(async () => {
  const [dataDir = '', functionsDir = '', port = '0'] = process.argv.slice(2);
  const cloud = await startLocalCloud({
    port: Number(port),
    dataDir,
    functionsDir,
    empty: true,
    application: {
      collections: [
        { name: 'things', indexes: [] },
        { name: 'ticks', indexes: [] },
      ],
    },
  });
  console.log(cloud.url);
  return cloud;
});

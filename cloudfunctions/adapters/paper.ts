import type { Paper } from '../ports/printing';
import { traceOf } from '../usecases/traces';
import { cloud } from './cloud';
import { files } from './files';
import { countOperation, log } from './run';

/** The page behind the code on a slip. */
const CHECK_PAGE = 'owner/check/index';

interface CodeMaker {
  wxacode: {
    getUnlimited(wish: object): Promise<{ buffer?: Buffer }>;
  };
}

export const paper: Paper = {
  async read(fileId) {
    countOperation();
    const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as {
      fileContent?: Buffer;
    };
    return fileContent;
  },

  put: files.put,

  async code(scene) {
    try {
      // `checkPath` off: the code may be printed before the version with this page is out.
      const { wxacode } = cloud.openapi as unknown as CodeMaker;
      const wish = { scene, page: CHECK_PAGE, checkPath: false, width: 430 };
      return (await wxacode.getUnlimited(wish)).buffer;
    } catch (error) {
      log('error', 'no mini-program code', { error: traceOf(error) });
      return undefined;
    }
  },

  log,
};

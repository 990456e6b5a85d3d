import type { MemoryCompany } from '../cloudfunctions/memory/company';
import type { Cloud } from './host/cloud';

/** The demonstration's company in this process as a phone's cloud: no server, and another one for each test. */
export const memoryCloud = (company: MemoryCompany, openid: string): Cloud => ({
  // What goes over a network is JSON.
  callFunction: async (_name, data) =>
    JSON.parse(JSON.stringify(await company.invoke(openid, data))),
  async uploadFile(path, bytes) {
    company.files.set(path, bytes);
    return `cloud://memory/${path}`;
  },
  tempUrls: async (files) => files.map((fileID) => ({ fileID, tempFileURL: fileID, status: 0 })),
});

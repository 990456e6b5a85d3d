/** Tests through a local cloud, a build or a browser: minutes, where a machine is slow. */
jest.setTimeout(300_000);

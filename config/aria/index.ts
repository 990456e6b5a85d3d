import { join } from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import { spoken } from './components';

/** A Taro plugin: adds what screen readers are told to the mini-program's templates. */
export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase & { template?: { mergeComponents: Merge } }) {
      if (platform.template === undefined) return;
      platform.template.mergeComponents(context, spoken);
      const runtime = join(__dirname, 'runtime.ts');
      const before = platform.runtimePath ?? [];
      platform.runtimePath = [...(Array.isArray(before) ? before : [before]), runtime];
    },
  });
};

type Merge = (context: IPluginContext, components: typeof spoken) => void;

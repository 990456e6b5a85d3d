import { mergeInternalComponents } from '@tarojs/shared';
import { spoken } from './components';

/** Part of the mini-program's bundle, before any page. */
mergeInternalComponents(spoken);

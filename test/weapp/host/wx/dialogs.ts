import type { Host } from '../host';
import { ApiFailure, type Apis, later } from './api';

/** Toasts are remembered; dialogs are answered by the test, and an unexpected one is an error. */
export function dialogApis(host: Host): Apis {
  const { answers, shown } = host;
  return {
    showToast: later(host, 'showToast', ({ title }) => void shown.toasts.push(String(title))),
    hideToast: later(host, 'hideToast', () => undefined),
    showLoading: later(host, 'showLoading', () => undefined),
    hideLoading: later(host, 'hideLoading', () => undefined),
    showModal: later(host, 'showModal', async (options) => {
      shown.modals.push(`${options.title ?? ''} ${options.content ?? ''}`.trim());
      if (answers.modal === undefined) return host.unexpected(`showModal ${shown.modals.at(-1)}`);
      const answer = await answers.modal(options);
      const confirm = answer !== false;
      return { confirm, cancel: !confirm, ...(typeof answer === 'string' && { content: answer }) };
    }),
    showActionSheet: later(host, 'showActionSheet', async ({ itemList }) => {
      const items = itemList as string[];
      if (answers.actionSheet === undefined) {
        return host.unexpected(`showActionSheet ${items.join(' / ')}`);
      }
      const tapIndex = items.indexOf(await answers.actionSheet([...items]));
      if (tapIndex < 0) throw new ApiFailure('cancel');
      return { tapIndex };
    }),
    requestSubscribeMessage: subscribe(host),
  };
}

/** Only in a tap, with at most five templates. */
function subscribe(host: Host): unknown {
  const ask = later(host, 'requestSubscribeMessage', ({ tmplIds }) => {
    const answer = host.answers.subscribe ?? (() => 'accept');
    return Object.fromEntries((tmplIds as string[]).map((id) => [id, answer(id)]));
  });
  const refuse = later(host, 'requestSubscribeMessage', () => {
    throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 20_001 });
  });
  return (options: { tmplIds: string[] }) => {
    if (!host.tapping) host.report('requestSubscribeMessage was not called within a tap');
    if (options.tmplIds.length > 5) host.report('requestSubscribeMessage asks for more than five');
    return host.tapping ? ask({ ...options }) : refuse({ ...options });
  };
}

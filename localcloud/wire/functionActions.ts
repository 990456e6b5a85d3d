import { invalidParameter } from '../errors';
import type { ControlAction, WireParts } from './action';

/** A function called from a function; CloudBase's rules do not apply between functions. */
export function functionActions({ host }: WireParts): Record<string, ControlAction> {
  return {
    'functions.invokeFunction': async ({ body, invocation }) => {
      const { result } = await host.invoke({
        functionName: String(body.function_name),
        event: parseEvent(body.request_data),
        source: 'scf',
        openid: invocation.openid,
        label: invocation.label,
      });
      return { data: { response_data: result } };
    },
  };
}

function parseEvent(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    throw invalidParameter('request_data is not JSON');
  }
}

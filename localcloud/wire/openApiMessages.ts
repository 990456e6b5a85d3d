import protobuf from 'protobufjs';

const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
  }`);

const Request = root.lookupType('CommApiData');
const Response = root.lookupType('CommOpenApiResp');

/** The parameters of an openapi call; throws on what is no such message. */
export function decodeParameters(bytes: Uint8Array): Record<string, unknown> {
  const { apiType = 0, openapiData } = Request.decode(bytes) as unknown as {
    apiType?: number;
    openapiData?: { pairs?: { key: string; value: Uint8Array }[] };
  };
  if (apiType !== 0) throw new Error(`api type ${apiType} is not an open api`);
  const pairs = openapiData?.pairs ?? [];
  return Object.fromEntries(
    pairs.map(({ key, value }) => [key, parsed(Buffer.from(value).toString())]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const encodeAnswer = (answer: {
  respData?: Buffer;
  contentType?: string;
  errorCode?: number;
}): Buffer => Buffer.from(Response.encode(Response.create(answer)).finish());

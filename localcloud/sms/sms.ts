import type { Messages } from '../wechat/messages';
import { SmsRefusal } from './refusal';

/** What a company has approved at Tencent Cloud; `text` has its places as {1}, {2} … */
export interface SmsAccount {
  sign: string;
  appId: string;
  templates: { id: string; text: string }[];
}

/** What became of the message to one number. */
export interface SmsStatus {
  SerialNo: string;
  PhoneNumber: string;
  Fee: number;
  SessionContext: string;
  Code: string;
  Message: string;
  IsoCode: string;
}

interface Wanted {
  mobile: string;
  params: string[];
  templateId: string;
  sign: string;
  appId: string;
}

/** Characters that a place takes. */
const LONGEST = 12;

/** Tencent Cloud's `SendSms` (version 2021-01-11), to one number. */
export class TextMessages {
  constructor(
    readonly account: SmsAccount | undefined,
    readonly messages: Messages,
    readonly now: () => number,
  ) {}

  /** `refused`: a refusal that was asked for, instead of sending. */
  async send(body: Record<string, unknown>, refused?: SmsRefusal): Promise<SmsStatus> {
    const wanted = wantedOf(body);
    const template = this.account?.templates.find(({ id }) => id === wanted.templateId);
    const refusal = refused ?? this.#refusal(wanted, template?.text);
    const text = (template?.text ?? '').replace(
      /\{(\d+)\}/g,
      (_, place: string) => wanted.params[Number(place) - 1] ?? '',
    );
    const number = await this.messages.add({
      at: this.now(),
      channel: 'sms',
      to: wanted.mobile.replace(/^\+86/, ''),
      template: wanted.templateId,
      text: `【${wanted.sign}】${text}`,
      data: Object.fromEntries(wanted.params.map((value, place) => [String(place + 1), value])),
      errcode: refusal?.code ?? 0,
      errmsg: refusal?.message ?? 'send success',
    });
    return {
      SerialNo: refusal ? '' : `2019:${number}`,
      PhoneNumber: wanted.mobile,
      Fee: refusal ? 0 : 1,
      SessionContext: '',
      Code: refusal?.code ?? 'Ok',
      Message: refusal?.message ?? 'send success',
      IsoCode: 'CN',
    };
  }

  #refusal(
    { mobile, params, templateId, sign, appId }: Wanted,
    text: string | undefined,
  ): SmsRefusal | undefined {
    const { account } = this;
    if (!account || appId !== account.appId)
      return new SmsRefusal('UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'SmsSdkAppId is wrong');
    if (sign !== account.sign)
      return new SmsRefusal(
        'FailedOperation.SignatureIncorrectOrUnapproved',
        'the signature is not approved',
      );
    if (text === undefined)
      return new SmsRefusal(
        'FailedOperation.TemplateIncorrectOrUnapproved',
        `template ${templateId} is not approved`,
      );
    if (!/^\+861\d{10}$/.test(mobile))
      return new SmsRefusal('InvalidParameterValue.IncorrectPhoneNumber', 'no mobile number');
    if (params.length !== (text.match(/\{\d+\}/g) ?? []).length)
      return new SmsRefusal(
        'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
        'the values do not match the template',
      );
    if (params.some((value) => [...value].length > LONGEST))
      return new SmsRefusal(
        'InvalidParameterValue.TemplateParameterLengthLimit',
        `a value is longer than ${LONGEST} characters`,
      );
    return undefined;
  }
}

function wantedOf(body: Record<string, unknown>): Wanted {
  const { PhoneNumberSet: numbers, TemplateParamSet: params = [] } = body;
  if (!Array.isArray(numbers) || numbers.length !== 1)
    throw new SmsRefusal('InvalidParameter', 'PhoneNumberSet: the local cloud takes one number');
  if (!Array.isArray(params)) throw new SmsRefusal('InvalidParameter', 'TemplateParamSet');
  return {
    mobile: String(numbers[0]),
    params: params.map(String),
    templateId: String(body.TemplateId ?? ''),
    sign: String(body.SignName ?? ''),
    appId: String(body.SmsSdkAppId ?? ''),
  };
}

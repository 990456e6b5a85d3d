/** A refusal with Tencent Cloud's code. */
export class SmsRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A subscription-message template as the platform keeps it; a field's name says its format. */
export type MessageTemplate = {
  id: string;
  title: string;
  fields: string[];
  /** What stands before each field in WeChat. */
  labels?: Record<string, string>;
};

const DATE = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})`;
const TIME = String.raw`\d{1,2}:\d{2}(:\d{2})?`;
const dateTime = new RegExp(`^${DATE}( ?${TIME})?(~(${DATE} ?)?(${TIME})?)?$`);
const timeOnly = new RegExp(`^(${DATE} ?)?${TIME}(~(${DATE} ?)?${TIME})?$`);

/** Formats by the field's name without its number; from WeChat's table of parameter limits. */
const formats: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => timeOnly.test(value) || dateTime.test(value),
  date: (value) => dateTime.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\- ]{1,17}$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => (/^[\x20-\x7e·]+$/.test(value) ? value.length <= 20 : length(value) <= 10),
  phrase: (value) => /^[\u4e00-\u9fff]{1,5}$/.test(value),
};

/** The first field that WeChat would refuse, in its words; undefined when all are fine. */
export function refusedField(
  template: MessageTemplate,
  data: Record<string, { value?: unknown }>,
): string | undefined {
  for (const field of template.fields) {
    const value = data[field]?.value;
    if (value === undefined || value === null || String(value).trim() === '') {
      return `argument invalid! data.${field}.value is empty`;
    }
    if (!isFine(field, String(value))) return `argument invalid! data.${field}.value invalid`;
  }
  const unknown = Object.keys(data).find((field) => !template.fields.includes(field));
  return unknown && `argument invalid! data.${unknown} is not in the template`;
}

function isFine(field: string, value: string): boolean {
  if (hasControlCharacter(value)) return false;
  const format = formats[field.replace(/\d+$/, '')];
  return format ? format(value) : true;
}

const hasControlCharacter = (value: string) =>
  [...value].some((character) => (character.codePointAt(0) ?? 0) < 32 || character === '\u007f');

const length = (value: string) => [...value].length;

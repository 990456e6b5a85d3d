/** The copy of a person's record as a page to read; one file, without anything from elsewhere. */
import type { Output } from '../contract';
import { stamp } from '../time/shanghai';
import type { CaseView } from './case';

type Shown = Output<'me.show'>;

const plain = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const table = (title: string, heads: string[], lines: string[][]): string =>
  lines.length === 0
    ? ''
    : `<h2>${title}</h2><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${lines
        .map((line) => `<tr>${line.map((cell) => `<td>${plain(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`;

const directions = { in: '来电', out: '去电', missed: '未接' } as const;

export function recordPage(record: Shown, cases: readonly CaseView[], company: string): string {
  const { person } = record;
  const parts = [
    table(
      '您的资料',
      ['', ''],
      [
        ['姓名', person.who],
        ['手机号', person.mobile],
        ['生日', person.birthday],
        ['方便联系的时间', person.bestTimeToCall],
      ].filter(([, value]) => value !== ''),
    ),
    table(
      '您的房屋',
      ['房屋', '身份', '可以签字'],
      record.homes.map(({ label, partText, maySign }) => [label, partText, maySign ? '是' : '否']),
    ),
    table(
      '您同意的说明',
      ['说明', '版本', '时间'],
      record.consents
        .filter(({ given }) => given)
        .map(({ title, version, at }) => [title, String(version), at === null ? '' : stamp(at)]),
    ),
    table(
      '谁看过您的号码',
      ['时间', '谁', '单号'],
      record.reveals.map(({ at, by, number }) => [stamp(at), by, number]),
    ),
    table(
      '通话记录',
      ['时间', '', '内容', '结果'],
      record.calls.map(({ at, direction, what, outcome }) => [
        stamp(at),
        directions[direction],
        what,
        outcome,
      ]),
    ),
    table(
      '您的评价',
      ['时间', '谁', '评分', '评语'],
      record.ratings.map(({ at, subjectText, name, overall, words }) => [
        stamp(at),
        `${subjectText} ${name}`,
        `${overall} 星`,
        words,
      ]),
    ),
    table(
      '发给您的通知',
      ['时间', '内容', ''],
      record.messages.map(({ at, what, stateText }) => [stamp(at), what, stateText]),
    ),
    ...cases.map(({ number, title, stateText, timeline }) =>
      table(
        plain(`${number} ${title}(${stateText})`),
        ['时间', '事项', '说明', '经办'],
        timeline.map((entry) => [stamp(entry.at), entry.title, entry.detail, entry.by]),
      ),
    ),
  ];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${plain(company)} · 您的资料</title>
<style>body{font:16px/1.6 sans-serif;margin:24px;max-width:960px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}</style>
<h1>${plain(person.who)}的资料</h1><p>${plain(company)} · ${stamp(record.now)}</p>${parts.join('')}</html>`;
}

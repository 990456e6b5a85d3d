import type { Parsed } from '../../shared/contract';
import * as content from '../../shared/domain/content';
import * as more from '../../shared/domain/more';
import { ownPictures } from './pictures';
import { type Call, changeCase } from './run';

/** More words and pictures on a case that is open. */
export async function add(call: Call, input: Parsed<'case.add'>) {
  await ownPictures(call, input.pictures);
  return changeCase(call, input.caseId, {
    decide: (draft, ctx) => {
      more.add(draft, input, ctx);
      return undefined;
    },
  });
}

/** What WeChat doubted has been looked at. */
export const judge = (call: Call, input: Parsed<'content.judge'>) =>
  changeCase(call, input.caseId, {
    decide: (draft, ctx) => {
      content.judge(draft, input, ctx);
      return undefined;
    },
  });

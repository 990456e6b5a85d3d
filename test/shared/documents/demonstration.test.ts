import { demonstration } from '../../../localcloud/demonstration';
import { misfit } from '../../../shared/documents';
import { monday } from '../../builders';

test('every document of the demonstration is one', async () => {
  const { documents } = await demonstration(monday);
  const wrong: string[] = [];
  for (const [name, all] of Object.entries(documents))
    for (const one of all as { _id: string }[]) {
      const found = misfit(name, JSON.parse(JSON.stringify(one)));
      if (found) wrong.push(`${name}/${one._id}: ${found.path} ${found.why}`);
    }
  expect(wrong).toEqual([]);
});

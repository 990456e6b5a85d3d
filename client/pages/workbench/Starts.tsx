import { useMe } from '../../cloud/me';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { startsFor } from './start';

/** What to begin, one tap away. */
export function Starts({ onClose }: { onClose: () => void }) {
  const { roles } = useMe();
  return (
    <Sheet title="新建" onClose={onClose}>
      {startsFor(roles).map(({ text, detail, page, query }) => (
        <Row
          key={text}
          label={text}
          onClick={() => {
            onClose();
            go(page, query);
          }}
        >
          {detail}
        </Row>
      ))}
    </Sheet>
  );
}

import { Page } from '../../ui/Page';

export default function Mine() {
  return <Page tab="mine">{null}</Page>;
}

import { Page } from '../../ui/Page';

export default function Progress() {
  return <Page tab="progress">{null}</Page>;
}

import { Page } from '../../ui/Page';

export default function Workbench() {
  return <Page tab="workbench">{null}</Page>;
}

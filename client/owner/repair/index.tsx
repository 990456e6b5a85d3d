import { Page } from '../../ui/Page';

export default function ReportRepair() {
  return <Page>{null}</Page>;
}

import { Page } from '../../ui/Page';

export default function Home() {
  return <Page tab="home">{null}</Page>;
}

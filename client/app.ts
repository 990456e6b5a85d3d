import type { PropsWithChildren } from 'react';
import { start } from './cloud/platform/cloud';
import './ui/theme.css';
import './ui/platform/frame';

start();

/** The whole mini-program; pages are listed in app.config.ts. */
export default function App({ children }: PropsWithChildren) {
  return children;
}

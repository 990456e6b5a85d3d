import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { Lessons } from './Lessons';
import { Results } from './Results';
import { Test } from './Test';
import './training.css';

const views = [
  { key: 'lessons', text: '学习' },
  { key: 'test', text: '测验' },
  { key: 'results', text: '成绩' },
] as const;
type ViewKey = (typeof views)[number]['key'];

/** 培训 (H58): what to know of calls, manner, wording and forms, a short test, and its results. */
export default function Training() {
  const shown = useCall('training.show', {});
  const [view, setView] = useState<ViewKey>('lessons');
  const [papers, setPapers] = useState(0);
  return (
    <Page>
      <Segments of={views} value={view} onChange={setView} />
      <Loading of={shown} cards={3}>
        {(data) => (
          <View>
            {view === 'lessons' ? (
              <Lessons of={data.lessons} onTest={() => setView('test')} />
            ) : null}
            {view === 'test' ? (
              <Test
                key={papers}
                of={data.paper}
                onDone={() => void shown.reload().then(() => setPapers(papers + 1))}
              />
            ) : null}
            {view === 'results' ? <Results of={data} /> : null}
          </View>
        )}
      </Loading>
    </Page>
  );
}

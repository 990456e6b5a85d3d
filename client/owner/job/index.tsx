import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { cloudNow } from '../../cloud/clock';
import { stayAsGuest } from '../../cloud/me';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { Finish } from './Finish';
import { Handed } from './Handed';
import { JobCard } from './JobCard';
import './job.css';

/** 派工单: one repair for crew without an account, by the code in `?code=`. */
export default function JobPage() {
  const { code = '' } = useQuery();
  const shown = useCall('job.show', code ? { code } : null);
  const [ended, setEnded] = useState('');
  const uploads = shown.data?.uploads;
  useEffect(() => {
    if (uploads) stayAsGuest(uploads);
  }, [uploads]);
  if (ended) {
    return (
      <Page>
        <Card>
          <View className="h1 mid">{ended}</View>
          <View className="s mid gap-s">这一单到此结束,辛苦了。</View>
        </Card>
      </Page>
    );
  }
  return (
    <Page>
      <Loading of={shown} cards={2}>
        {({ job }) => (
          <View>
            <JobCard job={job} now={cloudNow()} />
            {job.may.includes('job.finish') ? (
              <Finish code={code} arrives={job.may.includes('job.arrive')} reload={shown.reload} />
            ) : null}
            {job.may.includes('job.sign') ? <Handed code={code} onEnd={setEnded} /> : null}
            {job.may.length === 0 ? (
              <Card>
                <View className="s">{job.stateText},现在不用登记。有问题请联系派工的同事。</View>
                <Button look="soft" onClick={() => void shown.reload()}>
                  刷新
                </Button>
              </Card>
            ) : null}
          </View>
        )}
      </Loading>
    </Page>
  );
}

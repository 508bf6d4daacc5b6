import { describe, expect, test } from 'vitest';
import { consumers } from '../../functions/consumers.ts';
import { isOfFeed } from '../../functions/redeliver/bucket.ts';
import { mostAttempts } from '../../shared/rules/jobs/transitions.ts';
import { install, ofType, readable, type Tree } from './installation.ts';

const { resources } = install();
const mappings: Record<string, Tree> = Object.fromEntries(
  ofType(resources, 'AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => [id.replace(/Consumer.*/, ''), Properties]),
);
const patterns = (name: string) => mappings[name].FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

describe('the change feed', () => {
  test('has three readers: what follows from changes, and two lanes of jobs', () => {
    expect(Object.keys(mappings).sort()).toEqual(['Feed', 'Jobs', 'Runs']);
  });

  test('publishing and imports have a lane, and a function, of their own: no run of the engine stands before them', () => {
    const types = (name: string) => patterns(name).map(({ dynamodb }: Tree) => dynamodb.NewImage.type.S);
    expect([types('Jobs'), types('Runs')]).toEqual([
      [
        ['Release', 'Import'],
        ['Release', 'Import'],
      ],
      [
        ['Plan', 'CrowdWish'],
        ['Plan', 'CrowdWish'],
      ],
    ]);
    expect(new Set(['Jobs', 'Runs', 'Feed'].map((name) => readable(mappings[name].FunctionName))).size).toBe(3);
  });

  test.each(['Feed', 'Jobs', 'Runs'])(
    '%s loses nothing: from the oldest change on, bad ones alone, given up ones whole in the failures bucket',
    (name) => {
      expect(mappings[name]).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MetricsConfig: { Metrics: ['EventCount'] },
      });
      expect(readable(mappings[name].EventSourceArn)).toBe('<DataTableFDBAD0F2.StreamArn>');
      expect(readable(mappings[name].DestinationConfig.OnFailure.Destination)).toBe('<FailuresBucket3D5A4556.Arn>');
      expect(mappings[name].MaximumRetryAttempts).toBeGreaterThan(0);
    },
  );

  test.each(['Jobs', 'Runs'])('%s start when something appears or is asked for again, never when a job writes its own progress', (name) => {
    const states = ({ NewImage, OldImage }: Tree) => [NewImage.job?.M.state.S, OldImage?.job.M.state.S];
    expect(patterns(name).map(({ eventName, dynamodb }: Tree) => [eventName, ...states(dynamodb)])).toEqual([
      [['INSERT'], undefined, undefined],
      [['MODIFY'], ['queued'], ['failed', 'cancelled']],
    ]);
    expect(mappings[name].BatchSize).toBe(1);
  });

  test('names its functions so that what they gave up on is known as theirs', () => {
    const functionOf = (name: string) => readable(mappings[name].FunctionName).replace(/[<>]/g, '');
    const arn = (name: string) => `arn:aws:lambda:ap-northeast-1:123456789012:function:Musubi-test-${functionOf(name)}-Xq3`;
    expect(['Feed', 'Jobs', 'Runs'].map((name) => isOfFeed(arn(name)))).toEqual([true, false, false]);
  });

  test('is asked as often as a job may be begun', () => {
    expect([mappings.Jobs, mappings.Runs].map(({ MaximumRetryAttempts }) => MaximumRetryAttempts + 1)).toEqual([
      mostAttempts,
      mostAttempts,
    ]);
  });

  test.each(['feed', 'jobs', 'runs'] as const)('%s reads as the local server reads', (name) => {
    const logical = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const mapping = mappings[logical];
    expect({
      filters: patterns(logical),
      batchSize: mapping.BatchSize,
      retryAttempts: mapping.MaximumRetryAttempts,
    }).toEqual(consumers[name]);
  });
});

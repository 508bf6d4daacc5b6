import { describe, expect, test } from 'vitest';
import { consumers } from '../../functions/consumers.ts';
import { install, ofType, readable, type Tree } from './installation.ts';

const { resources } = install();
const mappings: Record<string, Tree> = Object.fromEntries(
  ofType(resources, 'AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => [id.replace(/Consumer.*/, ''), Properties]),
);
const patterns = (name: string) => mappings[name].FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

describe('the change feed', () => {
  test('has two readers, which is what DynamoDB serves well', () => {
    expect(Object.keys(mappings).sort()).toEqual(['Feed', 'Jobs']);
  });

  test.each(['Feed', 'Jobs'])(
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

  test('jobs start when something appears, never when it changes: a run writes its progress onto its plan', () => {
    expect(patterns('Jobs').map(({ eventName }: Tree) => eventName)).toEqual([['INSERT']]);
    expect(mappings.Jobs.BatchSize).toBe(1);
  });

  test.each(['feed', 'jobs'] as const)('%s reads as the local server reads', (name) => {
    const mapping = mappings[name === 'feed' ? 'Feed' : 'Jobs'];
    expect({
      filters: patterns(name === 'feed' ? 'Feed' : 'Jobs'),
      batchSize: mapping.BatchSize,
      retryAttempts: mapping.MaximumRetryAttempts,
    }).toEqual(consumers[name]);
  });
});

import { describe, expect, test } from 'vitest';
import { consumers, streamReaders } from '../../functions/consumers.ts';
import { isOfFeed } from '../../functions/redeliver/bucket.ts';
import { mostAttempts } from '../../shared/rules/jobs/transitions.ts';
import { install, ofType, readable, type Tree, theOnly } from './installation.ts';

const { resources } = install();
const mappings: Record<string, Tree> = Object.fromEntries(
  ofType(resources, 'AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => [id.replace(/Consumer.*/, ''), Properties]),
);
const patterns = (name: string) => mappings[name].FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

describe('the change feed', () => {
  test('has two readers, as many as DynamoDB serves at full speed: what follows from changes, and jobs', () => {
    expect(Object.keys(mappings).sort()).toEqual(['Feed', 'Jobs']);
  });

  test('no run of the engine stands before a publishing or an import: it is handed over to a function that nobody waits for', () => {
    const functionOf = (name: string) => ofType(resources, 'AWS::Lambda::Function').find(([id]) => id.startsWith(`${name}Function`));
    const [runs] = functionOf('Runs') ?? [];
    const variables = (name: string) => (functionOf(name)?.[1].Properties.Environment as Tree)?.Variables;
    expect(readable(variables('Jobs').RUNS_FUNCTION)).toBe(`<${runs}>`);
    expect(variables('Runs').RUNS_FUNCTION).toBeUndefined();
    const asynchronous = theOnly(resources, 'AWS::Lambda::EventInvokeConfig');
    expect([readable(asynchronous.FunctionName), asynchronous.MaximumRetryAttempts + 1]).toEqual([`<${runs}>`, mostAttempts]);
    expect(readable(asynchronous.DestinationConfig.OnFailure.Destination)).toBe('<FailuresBucket3D5A4556.Arn>');
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

  test('jobs start when something appears or is asked for again, never when a job writes its own progress', () => {
    const states = ({ NewImage, OldImage }: Tree) => [NewImage.job?.M.state.S, OldImage?.job.M.state.S];
    expect(patterns('Jobs').map(({ eventName, dynamodb }: Tree) => [eventName, ...states(dynamodb)])).toEqual([
      [['INSERT'], undefined, undefined],
      [['MODIFY'], ['queued'], ['failed', 'cancelled']],
      // An import that ended without its result is taken back.
      [['MODIFY'], ['failed', 'cancelled'], ['queued', 'running']],
      [['INSERT'], undefined, undefined],
      [['MODIFY'], ['queued'], ['failed', 'cancelled']],
    ]);
    // As many as a mapping may have without asking AWS for more.
    expect(patterns('Jobs').length).toBeLessThanOrEqual(5);
    expect(mappings.Jobs.BatchSize).toBe(1);
  });

  test('names its functions so that what they gave up on is known as theirs', () => {
    const functionOf = (name: string) => ofType(resources, 'AWS::Lambda::Function').find(([id]) => id.startsWith(`${name}Function`))?.[0];
    const arn = (name: string) => `arn:aws:lambda:ap-northeast-1:123456789012:function:Musubi-test-${functionOf(name)}-Xq3`;
    expect(['Feed', 'Jobs', 'Runs'].map((name) => isOfFeed(arn(name)))).toEqual([true, false, false]);
  });

  test('is asked as often as a job may be begun', () => {
    expect(mappings.Jobs.MaximumRetryAttempts + 1).toBe(mostAttempts);
  });

  test.each(['feed', 'jobs'] as const)('%s reads as the local server’s lanes do', (name) => {
    const logical = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const mapping = mappings[logical];
    expect({
      filters: patterns(logical),
      batchSize: mapping.BatchSize,
      retryAttempts: mapping.MaximumRetryAttempts,
    }).toEqual(streamReaders[name]);
    expect(streamReaders.jobs.filters).toEqual([...consumers.jobs.filters, ...consumers.runs.filters]);
  });
});

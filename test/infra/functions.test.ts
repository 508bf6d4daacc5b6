import { describe, expect, test } from 'vitest';
import { install, ofType, type Resource, readable, type Tree } from './installation.ts';

const { resources } = install();
const ours = ofType(resources, 'AWS::Lambda::Function').filter(([id]) => !id.startsWith('Custom'));
const part = (name: string) => ours.find(([id]) => id.startsWith(name))?.[1].Properties as Record<string, Tree>;

type Statement = { Action: string | string[]; Resource: unknown; Effect: string; Condition?: unknown };

/** What the role of a function may do: action → the resources it may do it to. */
function permissions(name: string): Record<string, string[]> {
  const role = readable(part(name).Role).slice(1).split('.')[0];
  const policies = ofType(resources, 'AWS::IAM::Policy').filter(([, policy]) => readable(policy.Properties.Roles) === `<${role}>`);
  const allowed: Record<string, string[]> = {};
  for (const [, policy] of policies)
    for (const { Action, Resource, Effect } of (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement) {
      expect(Effect).toBe('Allow');
      for (const action of [Action].flat()) allowed[action] = [...(allowed[action] ?? []), ...[Resource].flat().map(readable)].sort();
    }
  return allowed;
}

const table = '<DataTableFDBAD0F2.Arn>';
const tableAndIndexes = [table, `${table}/index/GSI1`, `${table}/index/GSI2`, `${table}/index/GSI3`];
const items = Object.fromEntries(
  ['BatchGetItem', 'BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map((action) => [
    `dynamodb:${action}`,
    tableAndIndexes,
  ]),
);
const stream = Object.fromEntries(
  ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => [`dynamodb:${action}`, ['<DataTableFDBAD0F2.StreamArn>']]),
);
const dropping = { 's3:ListBucket': ['<FailuresBucket3D5A4556.Arn>'], 's3:PutObject': ['<FailuresBucket3D5A4556.Arn>/aws/lambda/*'] };
const logsOf = (group: string) => ({ 'logs:CreateLogStream': [`<${group}.Arn>`], 'logs:PutLogEvents': [`<${group}.Arn>`] });
const logGroup = (name: string) => readable(part(name).LoggingConfig.LogGroup).slice(1, -1);

describe('every function of ours', () => {
  test('is there', () => {
    expect(ours.map(([id]) => id.replace(/Function.*/, '')).sort()).toEqual([
      'Api',
      'Feed',
      'IdentityPreToken',
      'Jobs',
      'MailBrake',
      'Runs',
    ]);
  });

  test.each(ours)('%s runs on Node.js 24 on Arm, writes JSON to a log of its own that is kept for a month', (_, { Properties: lambda }) => {
    expect(lambda.Runtime).toBe('nodejs24.x');
    expect(lambda.Architectures).toEqual(['arm64']);
    expect(lambda.Handler).toBe('index.handler');
    const logging = lambda.LoggingConfig as { LogFormat: string; LogGroup: unknown };
    expect(logging.LogFormat).toBe('JSON');
    expect((resources[readable(logging.LogGroup).slice(1, -1)] as Resource).Properties.RetentionInDays).toBe(30);
  });

  test.each(ours)('%s has no managed policy', (_, { Properties: lambda }) => {
    const role = resources[readable(lambda.Role).slice(1).split('.')[0] as string] as Resource;
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  });
});

describe('what a function may do', () => {
  test('the API: read and write items, never scan', () => {
    expect(permissions('Api')).toEqual({ ...items, ...logsOf(logGroup('Api')) });
  });

  test('the feed: items, its stream, mail from one address, the failures bucket without reading it', () => {
    const sender = [
      'arn:aws:ses:ap-northeast-1:<AWS::AccountId>:configuration-set/<MailConfigurationSet2AA84368>',
      expect.stringContaining(':identity/'),
    ];
    expect(permissions('Feed')).toEqual({
      ...items,
      ...stream,
      ...dropping,
      ...logsOf(logGroup('Feed')),
      'ses:SendEmail': sender,
      'ses:SendRawEmail': sender,
    });
  });

  test('publishing and imports: items, their stream, the failures bucket, to hand runs over to their function; no mail', () => {
    const [runs] = ours.find(([id]) => id.startsWith('Runs')) ?? [];
    expect(permissions('Jobs')).toEqual({
      ...items,
      ...stream,
      ...dropping,
      ...logsOf(logGroup('Jobs')),
      'lambda:InvokeFunction': [`<${runs}.Arn>`],
    });
  });

  test('runs of the engine: items, the failures bucket, neither a stream nor mail', () => {
    expect(permissions('Runs')).toEqual({ ...items, ...dropping, ...logsOf(logGroup('Runs')) });
  });

  test('the token trigger: nothing but its log', () => {
    expect(permissions('IdentityPreToken')).toEqual(logsOf(logGroup('IdentityPreToken')));
  });

  test('the brake: stop the letters, nothing else', () => {
    expect(permissions('MailBrake')).toEqual({
      'ses:PutConfigurationSetSendingOptions': [
        'arn:aws:ses:ap-northeast-1:<AWS::AccountId>:configuration-set/<MailConfigurationSet2AA84368>',
      ],
      ...logsOf(logGroup('MailBrake')),
    });
  });

  test('mail goes out as the configured address only', () => {
    const statements = ofType(resources, 'AWS::IAM::Policy').flatMap(
      ([, policy]) => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement,
    );
    const sending = statements.filter(({ Action }) => [Action].flat().includes('ses:SendEmail'));
    expect(sending.map(({ Condition }) => Condition)).toEqual([{ StringEquals: { 'ses:FromAddress': 'no-reply@musubi.example' } }]);
  });
});

describe('a flood of requests', () => {
  const reserved = (from: typeof resources) =>
    Object.fromEntries(
      ofType(from, 'AWS::Lambda::Function')
        .filter(([, { Properties }]) => Properties.ReservedConcurrentExecutions !== undefined)
        .map(([id, { Properties }]) => [id.replace(/Function.*/, ''), Properties.ReservedConcurrentExecutions]),
    );

  test('cannot take the last execution from signing in and from the feed', () => {
    expect(reserved(resources)).toEqual({ Feed: 10, IdentityPreToken: 10, Runs: 10 });
  });

  test('nothing is reserved in an account that has none to give', () => {
    expect(reserved(install({ reserveConcurrency: 'no' }).resources)).toEqual({});
  });
});

describe('sizes', () => {
  test('a run of the engine gets the longest time there is, the API less than the gateway waits', () => {
    for (const lane of ['Jobs', 'Runs']) expect(part(lane)).toMatchObject({ Timeout: 900, MemorySize: 3008 });
    expect(part('Api')).toMatchObject({ Timeout: 29, MemorySize: 1769 });
    expect(part('IdentityPreToken')).toMatchObject({ Timeout: 5 });
  });
});

describe('whose word confirms organisations', () => {
  const told = (staffMail?: string) =>
    Object.fromEntries(
      ofType(install(staffMail ? { staffMail } : {}).resources, 'AWS::Lambda::Function')
        .filter(([id]) => !id.startsWith('Custom'))
        .map(([id, { Properties }]): [string, unknown] => [
          id.replace(/Function.*/, ''),
          (Properties.Environment as Tree | undefined)?.Variables.STAFF_MAIL,
        ])
        .filter(([, address]) => address !== undefined),
    );

  test('is told to the API, which asks for it, and to the feed, which writes to them', () => {
    expect(told('desk@musubi.example')).toEqual({ Api: 'desk@musubi.example', Feed: 'desk@musubi.example' });
  });

  test('is nobody’s where none was named', () => {
    expect(told()).toEqual({});
  });
});

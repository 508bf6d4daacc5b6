import { describe, expect, test } from 'vitest';
import { askChoices, standingWith } from '../../../../web/features/introductions/standing.ts';
import { request } from './requests.ts';

describe('what stands between two organisations', () => {
  test('is what waits, was accepted, or was declined to us; the latest first', () => {
    const introductions = [
      request('pending'),
      request('accepted', { status: 'accepted', direction: 'sent', createdAt: '2026-11-21T00:00:00.000Z' }),
      request('declined-by-them', { status: 'declined', direction: 'sent', createdAt: '2026-11-19T00:00:00.000Z' }),
      request('declined-by-us', { status: 'declined' }),
      request('expired', { status: 'expired', direction: 'sent' }),
      request('withdrawn', { status: 'withdrawn' }),
      request('with-somebody-else', { fromOrganisationId: 'others' }),
    ];
    expect(standingWith(introductions, 'them').map(({ id }) => id)).toEqual(['accepted', 'pending', 'declined-by-them']);
  });
});

describe('where one can ask', () => {
  const admitted = (organisationId: string) => ({ organisationId, status: 'admitted' as const });
  const events = [
    { id: 'summit', status: 'open', participations: [admitted('us'), admitted('viewers'), admitted('them')] },
    { id: 'other', status: 'open', participations: [{ organisationId: 'us', status: 'applied' as const }] },
    { id: 'closed', status: 'closed', participations: [admitted('us')] },
    { id: 'autumn', status: 'open', participations: [admitted('us')] },
  ];
  const mayEdit = (id: string) => id !== 'viewers';
  const choices = (standing: ReturnType<typeof request>[]) =>
    askChoices(events, standing, 'them', mayEdit).map(({ event, organisationIds }) => [event.id, organisationIds]);

  test('is at open events that admitted an organisation one writes for, never as the other side itself', () => {
    expect(choices([])).toEqual([
      ['summit', ['us']],
      ['autumn', ['us']],
    ]);
  });

  test('is not where a request already stands', () => {
    expect(choices([request('pending')])).toEqual([['autumn', ['us']]]);
  });
});

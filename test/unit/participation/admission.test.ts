import { expect, it } from 'vitest';
import { admissionOf } from '../../../shared/rules/participation/admission.ts';
import type { Participation } from '../../../shared/schemas/participation.ts';

type Status = Participation['status'];
const was = (status: Status, wants: boolean | null = null, invitedAgain = false) => ({ status, wants, invitedAgain });
const becomes = (status: Status, invitedAgain = false) => ({ status, invitedAgain });
const stays = { refused: 'withdrawn-stays' };

it.each([
  ['nothing to do with the event yet', null, becomes('invited'), becomes('admitted')],
  ['applied', was('applied', true), becomes('admitted'), becomes('admitted')],
  ['applied before consent was kept', was('applied'), becomes('admitted'), becomes('admitted')],
  ['invited', was('invited'), becomes('invited'), becomes('invited')],
  ['invited once more', was('invited', false, true), becomes('invited', true), becomes('invited', true)],
  ['admitted', was('admitted', true), becomes('admitted'), becomes('admitted')],
  ['refused after applying', was('refused', true), becomes('admitted'), becomes('admitted')],
  ['refused without having said anything', was('refused'), becomes('invited'), becomes('admitted')],
  ['withdrawn', was('withdrawn', false), becomes('invited', true), becomes('admitted')],
  ['withdrawn and invited once more before', was('withdrawn', false, true), stays, becomes('admitted', true)],
])('%s: admitted by the organiser', (_, before, registered, unregistered) => {
  expect([admissionOf(before, { registered: true }), admissionOf(before, { registered: false })]).toEqual([registered, unregistered]);
});

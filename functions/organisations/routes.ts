import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Email, Version } from '../../shared/schemas/basics.ts';
import { JoinRequest } from '../../shared/schemas/confirmation.ts';
import { Invitation, MembershipRole, OrganisationDraft, OrganisationFacts } from '../../shared/schemas/organisation.ts';
import { ProfilePatch, ProfileView } from '../../shared/schemas/profile.ts';
import { callOf, type Env, newId, visitOf } from '../http/context.ts';
import { answers, body, creates, ids, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { Refused, settled } from '../http/problems.ts';
import { answerJoining, askToJoin } from './joining.ts';
import { acceptInvitation, changeRole, inviteMember, removeMember, viewInvitation, viewMembers, withdrawInvitation } from './members.ts';
import { changeOrganisation, changeProfile, createOrganisation, viewMeter, viewOrganisation, viewProfile } from './operations.ts';
import { InvitationView, Members, MeterView, OrganisationView } from './views.ts';

const tags = ['organisations'];
/** The reader has seen organisations of the same or a similar name, and says that this is another one. */
const sure = z.boolean().default(false);
const OrganisationPatch = OrganisationFacts.partial().extend({ version: Version, sure }).strict();

export const organisationRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'registerOrganisation',
      method: 'post',
      path: '/organisations',
      tags,
      summary: 'Register an organisation',
      request: { body: body(OrganisationDraft.safeExtend({ sure })) },
      responses: creates(OrganisationView),
    }),
    async (c) => c.json(settled(await createOrganisation(callOf(c), await newId(c), c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'readOrganisation',
      method: 'get',
      path: '/organisations/{id}',
      tags,
      summary: 'An organisation',
      request: { params: ids('id') },
      responses: answers(OrganisationView),
    }),
    async (c) => c.json(settled(await viewOrganisation(visitOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'changeOrganisation',
      method: 'patch',
      path: '/organisations/{id}',
      tags,
      summary: 'Change an organisation',
      request: { params: ids('id'), body: body(OrganisationPatch) },
      responses: answers(OrganisationView),
    }),
    async (c) => c.json(settled(await changeOrganisation(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'readProfile',
      method: 'get',
      path: '/organisations/{id}/profile',
      tags,
      summary: 'A profile, as open as it is to you',
      request: { params: ids('id') },
      responses: answers(ProfileView),
    }),
    async (c) => c.json(settled(await viewProfile(visitOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'changeProfile',
      method: 'patch',
      path: '/organisations/{id}/profile',
      tags,
      summary: 'Autosave a profile',
      request: { params: ids('id'), body: body(ProfilePatch) },
      responses: answers(ProfileView),
    }),
    async (c) => c.json(settled(await changeProfile(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'readMeter',
      method: 'get',
      path: '/organisations/{id}/meter',
      tags,
      summary: 'What a profile still lacks, and why it matters',
      request: { params: ids('id') },
      responses: answers(MeterView),
    }),
    async (c) => c.json(settled(await viewMeter(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'listMembers',
      method: 'get',
      path: '/organisations/{id}/members',
      tags,
      summary: 'Members and open invitations',
      request: { params: ids('id') },
      responses: answers(Members),
    }),
    async (c) => c.json(settled(await viewMembers(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'changeMember',
      method: 'patch',
      path: '/organisations/{id}/members/{personId}',
      tags,
      summary: 'Change a role',
      request: { params: ids('id', 'personId'), body: body(z.object({ role: MembershipRole })) },
      responses: nothing,
    }),
    async (c) => {
      const { id, personId } = c.req.valid('param');
      settled(await changeRole(callOf(c), id, personId, c.req.valid('json').role));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'removeMember',
      method: 'delete',
      path: '/organisations/{id}/members/{personId}',
      tags,
      summary: 'Remove a member, or leave',
      request: { params: ids('id', 'personId') },
      responses: nothing,
    }),
    async (c) => {
      const { id, personId } = c.req.valid('param');
      settled(await removeMember(callOf(c), id, personId));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'askToJoin',
      method: 'post',
      path: '/organisations/{id}/join-requests',
      tags,
      summary: 'Ask to be made a member',
      request: { params: ids('id'), body: body(z.object({ words: JoinRequest.shape.words.default(null) })) },
      responses: creates(JoinRequest),
    }),
    async (c) => c.json(settled(await askToJoin(callOf(c), c.req.valid('param').id, c.req.valid('json').words)), 201),
  )
  .openapi(
    operation({
      operationId: 'answerJoinRequest',
      method: 'put',
      path: '/organisations/{id}/join-requests/{personId}',
      tags,
      summary: 'Make somebody who asked a member, or say no (owner)',
      request: { params: ids('id', 'personId'), body: body(z.object({ accept: z.boolean() })) },
      responses: answers(JoinRequest),
    }),
    async (c) => {
      const { id, personId } = c.req.valid('param');
      return c.json(settled(await answerJoining(callOf(c), id, personId, c.req.valid('json').accept)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'inviteMember',
      method: 'post',
      path: '/organisations/{id}/invitations',
      tags,
      summary: 'Invite a colleague by mail',
      request: { params: ids('id'), body: body(z.object({ email: Email, role: MembershipRole })) },
      responses: creates(Invitation),
    }),
    async (c) => c.json(settled(await inviteMember(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'withdrawInvitation',
      method: 'delete',
      path: '/organisations/{id}/invitations/{invitationId}',
      tags,
      summary: 'Withdraw an invitation',
      request: { params: ids('id', 'invitationId') },
      responses: nothing,
    }),
    async (c) => {
      const { id, invitationId } = c.req.valid('param');
      settled(await withdrawInvitation(callOf(c), id, invitationId));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'readInvitation',
      method: 'get',
      path: '/invitations/{id}',
      tags,
      summary: 'An invitation sent to you',
      request: { params: ids('id') },
      responses: answers(InvitationView),
    }),
    async (c) => {
      const identity = c.get('identity');
      if (!identity) throw new Refused({ refused: 'sign-in-required', values: {} });
      return c.json(settled(await viewInvitation(c.get('services'), identity.email, c.req.valid('param').id)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'acceptInvitation',
      method: 'post',
      path: '/invitations/{id}/accept',
      tags,
      summary: 'Join the organisation that invited you',
      request: { params: ids('id') },
      responses: answers(z.object({ organisationId: z.string() })),
    }),
    async (c) => c.json(settled(await acceptInvitation(callOf(c), c.req.valid('param').id)), 200),
  );

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribute, defaultAudience, isKnown } from '../../../shared/rules/profile/attributes.ts';
import { audienceOf, type Relation, viewOf } from '../../../shared/rules/profile/audience.ts';
import { type Audience, emptyContent, type Profile, ProfileView } from '../../../shared/schemas/profile.ts';
import { arbitraryProfile, profileOf, supportsOf } from '../../arbitraries/profile.ts';

const attributes = Object.keys(emptyContent) as Attribute[];
const relations: Relation[] = ['public', 'participant', 'accepted', 'self'];

/** Said out loud, so that the rule is not tested by itself. */
const mayRead: Record<Audience, Relation[]> = {
  public: ['public', 'participant', 'accepted', 'self'],
  participants: ['participant', 'accepted', 'self'],
  accepted: ['accepted', 'self'],
  private: ['self'],
};

describe('viewOf', () => {
  test.each(attributes.flatMap((attribute) => relations.map((relation) => [attribute, relation] as const)))(
    'never leaks %s to %s',
    (attribute, relation) => {
      fc.assert(
        fc.property(arbitraryProfile(), (profile) => {
          const view = viewOf(profile, { relation });
          const beforeAcceptance = relation === 'public' || relation === 'participant';
          const open = mayRead[audienceOf(profile, attribute)].includes(relation) && (profile.published || !beforeAcceptance);
          expect(view[attribute]).toEqual(open ? profile[attribute] : emptyContent[attribute]);
          expect(view.withheld.includes(attribute)).toBe(!open && isKnown(profile, attribute));
        }),
        { numRuns: 30 },
      );
    },
  );

  test('contact and confidential text never show before acceptance, whatever the profile says', () => {
    fc.assert(
      fc.property(arbitraryProfile(), fc.constantFrom<Relation>('public', 'participant'), (profile, relation) => {
        const wide = { ...profile, visibility: { ...profile.visibility, contact: 'public', confidential: 'public' } } as Profile;
        const text = JSON.stringify(viewOf(wide, { relation }));
        for (const secret of ['Leaky Contact', 'leak@example.test', '03-0000-0000', '秘密の数値', 'secret figures'])
          expect(text).not.toContain(secret);
      }),
    );
  });

  test('is a view by its schema, and shows its owner everything', () => {
    fc.assert(
      fc.property(arbitraryProfile(), fc.constantFrom(...relations), (profile, relation) => {
        const view = viewOf(profile, { relation });
        expect(ProfileView.parse(view)).toEqual(view);
        if (relation === 'self') expect(view).toEqual({ ...profile, withheld: [] });
      }),
    );
  });

  test('tells others nothing of who else sees what', () => {
    const profile = profileOf({ kind: 'startup', visibility: { money: 'private', needs: 'accepted' } });
    expect(viewOf(profile, { relation: 'accepted' }).visibility).toEqual({});
  });

  test('names what it withholds only when there is something', () => {
    const startup = profileOf({
      kind: 'startup',
      money: { min: 1, max: 2 },
      needs: supportsOf('money'),
      offers: null,
      visibility: { needs: 'private', offers: 'private' },
      contact: { name: '山田', romaji: null, email: null, phone: null },
    });
    expect(viewOf(startup, { relation: 'public' }).withheld).toEqual(['needs', 'money', 'contact']);
    expect(viewOf(startup, { relation: 'participant' }).withheld).toEqual(['needs', 'contact']);
    expect(viewOf(startup, { relation: 'accepted' }).withheld).toEqual(['needs']);
  });

  test('of an unpublished profile nothing shows before acceptance', () => {
    const hidden = profileOf({ kind: 'startup', published: false, fields: ['samd'] });
    expect(viewOf(hidden, { relation: 'participant' }).fields).toBeNull();
    expect(viewOf(hidden, { relation: 'accepted' }).fields).toEqual(['samd']);
  });
});

test('amounts of a startup are for participants, those of an investor for anybody', () => {
  expect(defaultAudience('startup', 'money')).toBe('participants');
  expect(defaultAudience('investor', 'money')).toBe('public');
  expect(defaultAudience('investor', 'capacity')).toBe('participants');
  expect(defaultAudience('site', 'capacity')).toBe('public');
});

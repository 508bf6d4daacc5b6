import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Journal } from './journal.ts';

/** Where the provider keeps sessions, codes, grants and refresh tokens: in the journal, so that a restart signs nobody out. */
export const journalAdapter =
  (journal: Journal): AdapterFactory =>
  (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const find = (id: string) => journal.get(keyOf(id)) as AdapterPayload | undefined;
    const findBy = (attribute: 'uid' | 'userCode', wanted: string) =>
      journal
        .entries(`${model}:`)
        .map(([, payload]) => payload as AdapterPayload)
        .find((payload) => payload[attribute] === wanted);

    const adapter: Adapter = {
      find: async (id) => find(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      upsert: async (id, payload, expiresIn) => journal.set(keyOf(id), payload, expiresIn ? Date.now() + expiresIn * 1000 : null),
      async consume(id) {
        const payload = find(id);
        if (!payload) return;
        const consumed = Math.floor(Date.now() / 1000);
        journal.set(keyOf(id), { ...payload, consumed }, payload.exp ? payload.exp * 1000 : null);
      },
      destroy: async (id) => journal.delete(keyOf(id)),
      async revokeByGrantId(grantId) {
        for (const [key, payload] of journal.entries(`${model}:`)) {
          if ((payload as AdapterPayload).grantId === grantId) journal.delete(key);
        }
      },
    };
    return adapter;
  };

import { useState } from 'react';

const keyOf = (organisationId: string) => `musubi.ask.${organisationId}`;

/** What is being written to an organisation. Kept for this tab, so that a look at another page or a reload loses nothing. */
export function useAskDraft(organisationId: string) {
  const [message, setMessage] = useState(() => sessionStorage.getItem(keyOf(organisationId)) ?? '');
  const write = (text: string) => {
    setMessage(text);
    if (text) sessionStorage.setItem(keyOf(organisationId), text);
    else sessionStorage.removeItem(keyOf(organisationId));
  };
  return [message, write] as const;
}

import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import { useTell } from '../../../ui/useTell.tsx';
import type { MembersView } from '../api/getMembers.ts';
import { useAnswerJoining } from '../api/joining.ts';
import classes from './Members.module.css';

/** People who ask to join, with an owner's yes or no. Nothing while nobody asks. */
export function Joining({ organisationId, joining }: { organisationId: string; joining: MembersView['joining'] }) {
  const { t } = useTranslation('confirmation');
  const language = useLanguage();
  const tell = useTell();
  const answer = useAnswerJoining(organisationId);
  if (joining.length === 0) return null;
  const give = (personId: string, name: string, accept: boolean) =>
    answer.mutate(
      { personId, accept },
      { onSuccess: () => tell.done(t(accept ? 'join.accepted' : 'join.declined', { name })), onError: tell.problem },
    );
  return (
    <section className={classes.section}>
      <Title order={2} size="h4">
        {t('join.title')}
      </Title>
      <ul className={classes.list}>
        {joining.map(({ personId, person, words }) => {
          const name = personName(person.name, language);
          const busy = answer.isPending && answer.variables.personId === personId;
          return (
            <li key={personId} className={classes.row}>
              <div className={classes.who}>
                <div className={classes.name}>{name}</div>
                <div className={classes.detail}>{person.email}</div>
                {words && <div className={classes.detail}>{words}</div>}
              </div>
              <div className={classes.actions}>
                <Button size="sm" loading={busy} aria-label={t('join.acceptOf', { name })} onClick={() => give(personId, name, true)}>
                  {t('join.accept')}
                </Button>
                <Button
                  size="sm"
                  variant="default"
                  disabled={busy}
                  aria-label={t('join.declineOf', { name })}
                  onClick={() => give(personId, name, false)}
                >
                  {t('join.decline')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Text size="sm" c="dimmed">
        {t('join.hint')}
      </Text>
    </section>
  );
}

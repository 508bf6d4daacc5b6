import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import type { Person } from '../../../../shared/schemas/organisation.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../ui/Page.tsx';
import classes from './Newcomer.module.css';

const steps = ['organisation', 'profile', 'meet'] as const;

/** For who has just told their name: the three steps to a first meeting, the first one press away, and what can be seen without. */
export function Newcomer({ person }: { person: Pick<Person, 'name'> }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  return (
    <Page
      title={t('newcomer.title', { name: personName(person.name, language) })}
      documentTitle={t('documentTitle')}
      lead={t('newcomer.lead')}
      width="reading"
    >
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <strong>{t(`newcomer.${step}.title`)}</strong>
            <Text size="sm" c="dimmed">
              {t(`newcomer.${step}.body`)}
            </Text>
          </li>
        ))}
      </ol>
      <Group gap="sm">
        <Button size="md" renderRoot={(props) => <Link to={paths.welcome} search={{ step: 'organisation' }} {...props} />}>
          {t('task.register-organisation.action')}
        </Button>
        <Button size="md" variant="default" renderRoot={(props) => <Link to={paths.discover} {...props} />}>
          {t('newcomer.look')}
        </Button>
      </Group>
      <Text size="sm">
        {t('newcomer.also')} <Anchor renderRoot={(props) => <Link to={paths.events} {...props} />}>{t('newcomer.events')}</Anchor>
        {' · '}
        <Anchor renderRoot={(props) => <Link to={paths.programmes} {...props} />}>{t('newcomer.programmes')}</Anchor>
      </Text>
    </Page>
  );
}

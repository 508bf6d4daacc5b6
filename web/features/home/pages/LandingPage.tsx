import { Button, Title } from '@mantine/core';
import { IconBuildingBank, IconBuildingHospital, IconCalendarEvent, IconCheck, IconSeeding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { signIn } from '../../../app/session.tsx';
import { Mizuhiki } from '../../../ui/Mark.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import classes from './LandingPage.module.css';

const steps = ['profile', 'match', 'meet'] as const;
const roles = [
  { id: 'startup', icon: IconSeeding },
  { id: 'investor', icon: IconBuildingBank },
  { id: 'organiser', icon: IconCalendarEvent },
  { id: 'hub', icon: IconBuildingHospital },
] as const;
const promises = ['unknown', 'contact', 'time', 'moves'] as const;

/** What Musubi is, for whoever has not signed in: one picture, three steps, four kinds of people, four promises. */
export function LandingPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('landing.title'));
  return (
    <div className={classes.landing}>
      <Hero />
      <section className={classes.section} aria-labelledby="how">
        <Title order={2} id="how">
          {t('landing.how.title')}
        </Title>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step} className={classes.step}>
              <Title order={3}>{t(`landing.how.${step}.title`)}</Title>
              <p>{t(`landing.how.${step}.body`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.section} aria-labelledby="roles">
        <Title order={2} id="roles">
          {t('landing.roles.title')}
        </Title>
        <div className={classes.roles}>
          {roles.map(({ id, icon: Icon }) => (
            <article key={id} className={classes.role}>
              <Icon size={28} stroke={1.4} aria-hidden />
              <Title order={3}>{t(`landing.roles.${id}.title`)}</Title>
              <p>{t(`landing.roles.${id}.body`)}</p>
            </article>
          ))}
        </div>
      </section>
      <section className={classes.section} aria-labelledby="promises">
        <Title order={2} id="promises">
          {t('landing.promises.title')}
        </Title>
        <ul className={classes.promises}>
          {promises.map((promise) => (
            <li key={promise}>
              <IconCheck size={20} aria-hidden />
              {t(`landing.promises.${promise}`)}
            </li>
          ))}
        </ul>
      </section>
      <footer className={classes.closing}>
        <div className={classes.cords} aria-hidden />
        <p className={classes.calm}>{t('landing.calm')}</p>
        <SignInButton />
      </footer>
    </div>
  );
}

function Hero() {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.hero}>
      <div className={classes.words}>
        <Title order={1} id="page-title" tabIndex={-1} className={classes.title}>
          {t('landing.title')}
        </Title>
        <p className={classes.lead}>{t('landing.lead')}</p>
        <div className={classes.actions}>
          <SignInButton />
          <Button size="md" variant="default" renderRoot={(props) => <Link to={paths.events} {...props} />}>
            {t('landing.events')}
          </Button>
        </div>
      </div>
      <div className={classes.picture}>
        <Mizuhiki />
      </div>
    </header>
  );
}

function SignInButton() {
  const { t } = useTranslation('shell');
  return (
    <Button size="md" onClick={() => void signIn(paths.home)}>
      {t('person.signIn')}
    </Button>
  );
}

import { Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Me, useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { safeReturn } from '../../../app/session.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { OrganisationStep } from '../components/OrganisationStep.tsx';
import { PersonStep } from '../components/PersonStep.tsx';
import { Steps } from '../components/Steps.tsx';

/** First sign-in: who you are, then your organisation. Whoever followed an invitation goes back to it after the first step. */
export function WelcomePage() {
  return <Loaded query={useMe()}>{(me) => <Welcome me={me} />}</Loaded>;
}

function Welcome({ me }: { me: Me }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const { history } = useRouter();
  const { step, returnTo } = useSearch({ strict: false });
  const back = safeReturn(returnTo);
  const invited = back.startsWith('/invitations/');
  if (me.person && invited) return <Navigate to={back} replace />;

  const at = me.person ? 'organisation' : 'person';
  const goOn = () => (invited ? history.replace(back) : void navigate({ to: paths.welcome, search: { step: 'organisation', returnTo } }));
  const another = me.memberships.length > 0;
  if (at === 'organisation')
    return (
      <Page
        title={t(another ? 'welcome.another' : 'welcome.organisationTitle')}
        lead={t(another ? 'welcome.anotherLead' : 'welcome.organisationLead')}
        width="reading"
      >
        {!another && <WelcomeSteps current={step === 'profile' ? 'organisation' : at} />}
        <OrganisationStep email={me.email} onLater={() => history.push(back)} />
      </Page>
    );
  return (
    <Page title={t('welcome.title')} lead={t(invited ? 'welcome.leadInvited' : 'welcome.lead')} width="reading">
      {!invited && <WelcomeSteps current={at} />}
      <PersonStep email={me.email} next={t(invited ? 'welcome.nextInvitation' : 'welcome.next')} onDone={goOn} />
    </Page>
  );
}

function WelcomeSteps({ current }: { current: 'person' | 'organisation' }) {
  const { t } = useTranslation('people');
  const steps = (['person', 'organisation', 'profile'] as const).map((id) => ({ id, label: t(`welcome.step.${id}`) }));
  return <Steps label={t('welcome.steps')} steps={steps} current={current} />;
}

import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LocalisedText, useLocalised } from '../../../ui/LocalisedText.tsx';
import type { ParticipationView } from '../api/getParticipations.ts';
import classes from './Participants.module.css';
import { ParticipationBadge } from './StatusBadge.tsx';
import { applies, type DecisionName } from './useDecisions.ts';
import { partNames } from './wish.ts';

interface ParticipantDialogProps {
  participation: ParticipationView | null;
  isPending: boolean;
  onDecide: (name: DecisionName) => void;
  onClose: () => void;
}

const decisions = ['refuse', 'drop', 'unselect', 'select', 'admit'] as const;

/** One participant in full: who comes, what they would say on stage, and the organiser's decisions. */
export function ParticipantDialog({ participation, isPending, onDecide, onClose }: ParticipantDialogProps) {
  const { t } = useTranslation('event');
  const localised = useLocalised();
  return (
    <Dialog opened={participation !== null} onClose={onClose} size="xl" title={participation && localised(participation.organisation.name)}>
      {participation && (
        <Stack gap="lg">
          <Group gap="sm">
            <ParticipationBadge status={participation.status} />
            <Anchor
              renderRoot={(props) => <Link to={paths.organisation} params={{ organisationId: participation.organisationId }} {...props} />}
            >
              {t('participants.profile')}
            </Anchor>
          </Group>
          <Coming participation={participation} />
          <Pitch participation={participation} />
          <Group justify="flex-end" gap="xs">
            {decisions
              .filter((name) => applies(name, participation))
              .map((name) => (
                <Button key={name} variant={name === 'admit' ? 'filled' : 'default'} loading={isPending} onClick={() => onDecide(name)}>
                  {t(`decide.one.${name}`)}
                </Button>
              ))}
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

function Coming({ participation: { delegates, pitch } }: { participation: ParticipationView }) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  return (
    <Stack gap={4}>
      <Title order={3}>{t('participants.delegates')}</Title>
      {delegates.length === 0 && <Text c="dimmed">{t('participants.nobodyLong')}</Text>}
      {delegates.map(({ id, name, title }) => (
        <Text key={id}>
          {personName(name, language)}{' '}
          <Text span c="dimmed" size="sm">
            <LocalisedText text={title} quiet /> {pitch.speakerId === id && t('participants.speaker')}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}

/** The three parts in both languages, as they were written. */
function Pitch({ participation: { pitch } }: { participation: ParticipationView }) {
  const { t } = useTranslation('event');
  return (
    <Stack gap="xs">
      <Title order={3}>{t(pitch.wanted ? 'participants.pitch' : 'participants.noPitch')}</Title>
      {pitch.wanted && (
        <dl className={classes.parts}>
          {partNames.map((name) => (
            <div key={name}>
              <dt>{t(`part.${name}`)}</dt>
              <div className={classes.both}>
                {(['ja', 'en'] as const).map((language) =>
                  pitch.parts[name][language] ? (
                    <dd key={language} lang={language}>
                      {pitch.parts[name][language]}
                    </dd>
                  ) : null,
                )}
              </div>
            </div>
          ))}
        </dl>
      )}
    </Stack>
  );
}

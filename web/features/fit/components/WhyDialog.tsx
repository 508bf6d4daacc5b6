import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconEyeOff, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import { useLabel } from '../../../app/language.ts';
import { useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { type ExplanationView, useExplanation } from '../api/explanation.ts';
import { whoIsSilent } from '../fit.ts';
import { tabsFor } from '../matchTabs.ts';
import { FactorPicture } from './FactorPicture.tsx';
import { FitBar } from './FitBar.tsx';
import { LessNote } from './LessNote.tsx';
import { SumTable } from './SumTable.tsx';
import { useReasonWords } from './useReasonWords.ts';

interface WhyDialogProps {
  /** Whose list it is. */
  organisationId: string;
  /** Whom it explains; closed while `null`. */
  otherId: string | null;
  /** The event the list is looked at within. */
  eventId?: string | undefined;
  onClose: () => void;
}

/** "Why this order?" and "why not X?": what keeps an organisation out, if anything, and its whole sum. */
export function WhyDialog({ organisationId, otherId, eventId, onClose }: WhyDialogProps) {
  const { t } = useTranslation('discover');
  const explanation = useExplanation(organisationId, otherId, eventId);
  return (
    <Dialog opened={otherId !== null} onClose={onClose} title={t('why.title')} size="xl">
      <Loaded query={explanation}>{(found) => <Why organisationId={organisationId} explanation={found} eventId={eventId} />}</Loaded>
    </Dialog>
  );
}

function Why({
  organisationId,
  explanation,
  eventId,
}: Pick<WhyDialogProps, 'organisationId' | 'eventId'> & { explanation: ExplanationView }) {
  const { t } = useTranslation('discover');
  const words = useReasonWords();
  const label = useLabel();
  const mine = useMyOrganisation();
  const { card, match, excluded } = explanation;
  const isListed = mine === null || tabsFor(mine.kind).some(({ kinds }) => kinds.includes(card.kind));
  const weAreSilent = match.reasons.some((reason) => reason.sign === 'unknown' && whoIsSilent(reason) !== 'they');
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <OrganisationLine organisation={{ ...card, id: card.organisationId }} tagline={card.tagline} />
        <FitBar score={match.score} />
      </Group>
      {excluded && (
        <Alert color="kohaku" icon={<IconEyeOff aria-hidden />} title={t('why.excluded')}>
          {words.exclusion(excluded)}
        </Alert>
      )}
      {!excluded && !isListed && (
        <Alert color="ai" icon={<IconInfoCircle aria-hidden />}>
          {t('why.notListed', { kind: label('kinds', card.kind) })}
        </Alert>
      )}
      <FactorPicture parts={match.parts} isAtEvent={eventId !== undefined} />
      {match.parts.lessOfThis && <LessNote likeness={match.parts.lessOfThis} otherId={card.organisationId} />}
      <Text component="h3" fw={650}>
        {t('why.sum')}
      </Text>
      <SumTable match={match} />
      <Text size="sm" c="dimmed">
        {t('why.certainty', { share: formatShare(match.certainty) })}
      </Text>
      {weAreSilent && (
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPencil size={17} aria-hidden />}
            renderRoot={(props) => <Link to={paths.profileEditor} params={{ organisationId }} {...props} />}
          >
            {t('why.fillIn')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

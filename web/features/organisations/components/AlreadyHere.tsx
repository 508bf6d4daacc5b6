import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Id, Localised } from '../../../../shared/schemas/basics.ts';
import { OrganisationKind } from '../../../../shared/schemas/vocabularies.ts';
import { isProblem } from '../../../app/problem.ts';
import { LikenessLine } from '../../../ui/LikenessLine.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice, useProblemWords } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useAskToJoin } from '../api/joining.ts';

const Alike = z.array(
  z.object({
    id: Id,
    kind: OrganisationKind,
    name: Localised,
    confirmed: z.boolean(),
    because: z.enum(['same', 'similar', 'number']),
  }),
);

interface AlreadyHereProps {
  error: unknown;
  /** Goes on all the same; not offered where a number can belong to one only. */
  onSure?: () => void;
  busy?: boolean;
}

/** Organisations that could be the one just named, each with the way into it, and the way past them; any other problem as always. */
export function AlreadyHere({ error, onSure, busy = false }: AlreadyHereProps) {
  const { t } = useTranslation('confirmation');
  const localised = useLocalised();
  const tell = useTell();
  const ask = useAskToJoin();
  const words = useProblemWords();
  if (!isProblem(error, 'similar-organisation', 'corporate-number-taken')) return <ProblemNotice error={error} />;
  const { title, detail } = words(error);
  const alike = Alike.safeParse(error.problem.values.alike).data ?? [];
  const join = (id: string, name: string) =>
    ask.mutate(id, { onSuccess: () => tell.done(t('join.asked', { name })), onError: tell.problem });
  return (
    <Alert color="kohaku" icon={<IconUsers aria-hidden />} title={title} role="alert">
      <Stack gap="md" align="flex-start">
        <Text size="sm">{detail}</Text>
        {alike.map(({ id, ...like }) => {
          const shown = localised(like.name);
          return (
            <Stack key={id} gap={6} align="flex-start">
              <LikenessLine {...like} />
              <Button
                size="sm"
                variant="default"
                loading={ask.isPending && ask.variables === id}
                disabled={ask.isSuccess && ask.variables === id}
                aria-label={t('join.askOf', { name: shown })}
                onClick={() => join(id, shown)}
              >
                {t('join.ask')}
              </Button>
            </Stack>
          );
        })}
        {onSure && isProblem(error, 'similar-organisation') && (
          <Button size="sm" variant="subtle" color="gray" loading={busy} onClick={onSure}>
            {t('join.sure')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../ui/Page.tsx';
import { Exports } from '../components/Exports.tsx';
import { ImportSteps } from '../components/ImportSteps.tsx';
import { Organised } from '../components/Organised.tsx';

const route = getRouteApi(paths.import);

/** Tables in and out: participants, availability and requests from CSV, and everything as CSV. */
export function ImportPage() {
  const { t } = useTranslation('event');
  const { eventId } = route.useParams();
  const { kind = 'participants', import: importId } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('import.page')} lead={t('import.lead')}>
      <Organised eventId={eventId}>
        {(event) => (
          <>
            <ImportSteps
              eventId={event.id}
              kind={kind}
              importId={importId ?? null}
              onImport={(id) => void navigate({ search: { kind, import: id ?? undefined }, replace: true, resetScroll: false })}
              onKind={(next) => void navigate({ search: { kind: next }, replace: true, resetScroll: false })}
            />
            <Exports eventId={event.id} published={event.published} />
          </>
        )}
      </Organised>
    </Page>
  );
}

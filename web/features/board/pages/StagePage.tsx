import { BoardPage } from '../components/BoardPage.tsx';

/** The organiser's pitches: stages against time. */
export const StagePage = () => <BoardPage kind="pitch" />;

import { BoardPage } from '../components/BoardPage.tsx';

/** The organiser's meetings: tables against time. */
export const MeetingsPage = () => <BoardPage kind="meeting" />;

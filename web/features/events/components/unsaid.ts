/** What to say where nothing is written: a document does not state it, or the organiser has not decided yet. */
export const unsaid = (status: string): 'notStated' | 'undecided' => (status === 'announced' ? 'notStated' : 'undecided');

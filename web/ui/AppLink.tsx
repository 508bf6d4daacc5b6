import { useNavigate } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

/** A link to a page whose address comes as data (a notice's, a task's), followed within the app. */
export function AppLink({ path, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { path: string }) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ to: path });
  };
  return <a {...rest} href={path} onClick={follow} />;
}

import { useEffect } from 'react';

/** Sets the title of the page: neutral words, because it shows in tabs, task bars and the browser's history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

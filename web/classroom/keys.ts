/** Hears the Escape key. @returns what ends it */
export function onEscape(leave: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}

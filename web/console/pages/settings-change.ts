import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/cache.js';
import { changeSettings } from '../api/endpoints.js';

/** Changes what the desk is set to; `onSaved` runs once it stands. */
export function useSettingsChange(onSaved: () => void = () => undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeSettings,
    onSuccess: (settings) => {
      client.setQueryData(keys.settings, settings);
      void client.invalidateQueries({ queryKey: keys.queue });
      onSaved();
    },
  });
}

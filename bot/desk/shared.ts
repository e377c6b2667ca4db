/** What a resident agreed to share with the desk on asking for an officer. */
import type { Behaviour, When, Where } from '../../dialogs/facts.js';

export interface SharedItem {
  /** `age`: under 18, as the person said. */
  kind: 'language' | 'safe' | 'age' | 'what' | 'where' | 'when' | 'words';
  /** As the resident read it before saying yes. */
  text: string;
  /** The same of `what`, `where` and `when` in terms that do not depend on a language, for a case opened from it. */
  behaviours?: Behaviour[];
  where?: Where;
  when?: When;
}

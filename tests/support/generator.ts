/** The seeded generator that training uses, so that what happened in a test can happen again. */
export { generator } from '../../dialogs/understanding/training.js';

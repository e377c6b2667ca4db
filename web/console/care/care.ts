/** The marks in what an officer writes; read here as they type, and by the service in practice. */
export * from '../../../dialogs/wording/care.js';

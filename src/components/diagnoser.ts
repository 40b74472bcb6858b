// Fetched by a badge that has an error to show, on a page where nothing else brings the diagnosis.
export { diagnose } from '../core/index.js';

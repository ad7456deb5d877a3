/* A rich-text editor as pages have it. */
import Quill from 'quill';

declare global {
  var editor: Quill;
}

// However slowly it is typed, it is one step to undo.
globalThis.editor = new Quill('#editor', { modules: { toolbar: false, history: { delay: 600_000 } } });

/* A rich-text editor as pages have it. */
import Quill from 'quill';

declare global {
  var editor: Quill;
}

globalThis.editor = new Quill('#editor', { modules: { toolbar: false, history: {} } });

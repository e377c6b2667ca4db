/** The consent cards for a class: nothing is asked for after loading, nothing is sent, nothing is kept. */
import { render } from 'preact';
import { App } from './views/app.js';

render(<App />, document.getElementById('root') ?? document.body);

/** The peer's Direct Line, as its README says. Copied beside its packages. */
import process from 'node:process';
import { createServer } from 'node:http';
import directline from 'offline-directline';
import express from 'express';

const [port, bot] = process.argv.slice(2);
const app = express();
// By itself it would listen on every address of the machine.
app.listen = (given, listening) => createServer(app).listen(given, '127.0.0.1', listening);
directline.initializeRoutes(app, Number(port), bot);
process.on('disconnect', () => process.exit());

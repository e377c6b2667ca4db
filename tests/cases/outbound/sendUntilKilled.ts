/** A child process for killed.test.ts: sends what is due, again and again, until nothing waits. */
import { SmsWebhook } from '../../../bot/cases/outbound/sms-webhook.js';
import { World } from './support.js';

const [, , folder = '', url = '', moment = ''] = process.argv;
const world = await World.open(folder);
world.at(moment);
const notices = world.notices({ sms: new SmsWebhook({ url, secret: 'secret', now: world.now }) });
process.send?.('ready');
while ((await world.waiting()) > 0) await notices.sendDue();
await world.store.close();
process.exit(0);

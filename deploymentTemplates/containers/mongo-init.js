/* global process, connect, sleep */
// Run by mongosh against the container "mongo": makes the replica set, then the user of the channel. May run again.

const root = process.env.MONGO_INITDB_ROOT_USERNAME;
const password = encodeURIComponent(process.env.MONGO_INITDB_ROOT_PASSWORD);
const admin = connect(`mongodb://${root}:${password}@mongo:27017/admin?directConnection=true`);

if (!admin.hello().setName) {
  admin.adminCommand({ replSetInitiate: { _id: 'channel', members: [{ _id: 0, host: 'mongo:27017' }] } });
}
while (!admin.hello().isWritablePrimary) sleep(500);

const store = admin.getSiblingDB('channel');
const roles = [{ role: 'readWrite', db: 'channel' }];
const pwd = process.env.MONGO_APP_PASSWORD;
if (store.getUser('channel')) store.updateUser('channel', { pwd, roles });
else store.createUser({ user: 'channel', pwd, roles });

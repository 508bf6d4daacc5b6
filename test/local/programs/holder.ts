import { lockFolder } from '../../../functions/local/lock.ts';

/* Holds the lock until it is killed. */
await lockFolder(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => {}, 1000);

// Runs a program until this script's own standard input closes. The system closes it when the process that started
// the script ends, however it ends: so the program does not outlive a test run that crashed.
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const end = () => child.kill('SIGKILL');

child.on('error', error => {
    console.error(error.message);
    process.exit(1);
});
child.on('exit', code => process.exit(code ?? 0));
process.stdin.on('close', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, end);
}

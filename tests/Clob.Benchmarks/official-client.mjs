// The venue's own TypeScript client, driven by the benchmark: its argument is the address of the server and the credentials
// as JSON; for each line of the standard input, a number of calls, it makes them one after another and answers with their
// median latency in microseconds.
import { createInterface } from 'node:readline';

// Only this machine is talked to, whatever proxy the environment names.
for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name))) {
    delete process.env[name];
}

const packages = new URL('../Clob.Sandbox.Tests/node_modules/', import.meta.url);
const { ClobClient } = await import(new URL('@polymarket/clob-client/dist/index.js', packages));

const [baseAddress, credentials, orderID] = process.argv.slice(2);
const { address, key, secret, passphrase } = JSON.parse(credentials);

// It asks for a wallet, of which a cancel needs the address alone.
const wallet = {
    account: { address },
    signTypedData() {
        throw new Error('A cancel asked for a signature of the wallet.');
    },
};
const polygon = 137;
const client = new ClobClient(baseAddress, polygon, wallet, { key, secret, passphrase });

for await (const line of createInterface({ input: process.stdin })) {
    const latencies = [];
    for (let call = 0; call < Number(line); call++) {
        const start = process.hrtime.bigint();
        const answer = await client.cancelOrder({ orderID });
        latencies.push(Number(process.hrtime.bigint() - start) / 1000);
        if (answer.canceled?.length !== 1) {
            throw new Error(`The answer was ${JSON.stringify(answer)}`);
        }
    }

    latencies.sort((one, other) => one - other);
    console.log(latencies[latencies.length >> 1]);
}

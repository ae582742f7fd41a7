// The venue's own TypeScript client, driven by the benchmark. Its arguments: version of the client, address of the
// server, credentials as JSON, id of an order. For each line of the standard input, a number of calls, it makes them one after
// another and answers with their median latency in microseconds.
import { createInterface } from 'node:readline';
import { connect } from '../Clob.Interop.Tests/OfficialClients/connect.mjs';

const [version, baseAddress, credentials, orderID] = process.argv.slice(2);
const client = await connect(version, baseAddress, credentials);

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

// One cancel by the venue's own TypeScript client, as a whole program that loads that client and nothing else. Its arguments:
// version of the client, address of the server, credentials as JSON, id of an order.
const [version, baseAddress, credentials, orderID] = process.argv.slice(2);
const { address, key, secret, passphrase } = JSON.parse(credentials);
const creds = { key, secret, passphrase };
const polygon = 137;

for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name))) {
    delete process.env[name];
}

// The client asks for a wallet, of which a cancel needs the address alone.
const signer = {
    account: { address },
    signTypedData() {
        throw new Error('A cancel asked for a signature of the wallet.');
    },
};
const client = version === 'v2' ? await makeV2() : await makeV1();
console.log(JSON.stringify(await client.cancelOrder({ orderID })));

async function makeV1() {
    const { ClobClient } = await import('../Clob.Interop.Tests/node_modules/@polymarket/clob-client/dist/index.js');
    return new ClobClient(baseAddress, polygon, signer, creds);
}

async function makeV2() {
    const { ClobClient } = await import('../Clob.Interop.Tests/node_modules/@polymarket/clob-client-v2/dist/index.js');
    return new ClobClient({ host: baseAddress, chain: polygon, signer, creds });
}

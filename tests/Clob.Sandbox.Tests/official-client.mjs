// Makes one call with the official client, and prints what it returns as JSON.
// Its arguments: base address, credentials as JSON, whether it asks the venue for the time, call, parameter as JSON.
import { ClobClient } from '@polymarket/clob-client';

// Only this machine is talked to, whatever proxy the environment names.
for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name))) {
    delete process.env[name];
}

const [baseAddress, credentials, useServerTime, call, parameter] = process.argv.slice(2);
const { address, key, secret, passphrase } = JSON.parse(credentials);

// The client asks for a wallet, of which a cancel needs the address alone.
const wallet = {
    account: { address },
    signTypedData() {
        throw new Error('A cancel asked for a signature of the wallet.');
    },
};

const polygon = 137;
const client = new ClobClient(
    baseAddress, polygon, wallet, { key, secret, passphrase }, undefined, undefined, undefined, useServerTime === 'true');
console.log(JSON.stringify(await client[call](...(parameter ? [JSON.parse(parameter)] : []))));

// Makes the official client on a server of this machine, for whoever measures or tests with it.
import { ClobClient } from '@polymarket/clob-client';

// Only this machine is talked to, whatever proxy the environment names.
for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name))) {
    delete process.env[name];
}

const polygon = 137;

// Address and credentials (address, key, secret, passphrase) as JSON; whether it asks the venue for the time.
export function connect(baseAddress, credentials, useServerTime = false) {
    const { address, key, secret, passphrase } = JSON.parse(credentials);

    // The client asks for a wallet, of which a cancel needs the address alone.
    const wallet = {
        account: { address },
        signTypedData() {
            throw new Error('A cancel asked for a signature of the wallet.');
        },
    };

    return new ClobClient(baseAddress, polygon, wallet, { key, secret, passphrase }, undefined, undefined, undefined, useServerTime);
}

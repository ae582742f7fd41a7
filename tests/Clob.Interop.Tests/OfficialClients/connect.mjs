// Makes an official client of a server on this machine, for tests and measurements.
import { ClobClient as V1 } from '@polymarket/clob-client';
import { ClobClient as V2 } from '@polymarket/clob-client-v2';
import { createWalletClient, http } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

// Only this machine is talked to, whatever proxy the environment names.
for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name))) {
    delete process.env[name];
}

const polygon = 137;

// A wallet that signs by itself: it has a transport, and sends nothing.
export const walletOf = privateKey => createWalletClient({ account: privateKeyToAccount(privateKey), transport: http('http://127.0.0.1:9') });

// The package (v1 or v2), address and credentials (address, key, secret, passphrase, and the private key where a wallet signs) as JSON,
// whether it asks the venue for the time.
export function connect(version, baseAddress, credentials, useServerTime = false) {
    const { address, key, secret, passphrase, privateKey } = JSON.parse(credentials);
    const creds = key ? { key, secret, passphrase } : undefined;

    // The client asks for a wallet, of which a cancel needs the address alone.
    const wallet = privateKey ? walletOf(privateKey) : {
        account: { address },
        signTypedData() {
            throw new Error('A cancel asked for a signature of the wallet.');
        },
    };

    return version === 'v2'
        ? new V2({ host: baseAddress, chain: polygon, signer: wallet, creds, useServerTime })
        : new V1(baseAddress, polygon, wallet, creds, undefined, undefined, undefined, useServerTime);
}

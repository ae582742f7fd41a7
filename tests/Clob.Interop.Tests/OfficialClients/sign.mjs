// Signs typed data with viem, and prints the signature as JSON. Its arguments: a private key, which is a public test key, and the typed data.
import { walletOf } from './connect.mjs';

const [privateKey, typedData] = process.argv.slice(2);
console.log(JSON.stringify(await walletOf(privateKey).signTypedData(JSON.parse(typedData))));

// Makes one call with the official client, and prints what it returns as JSON.
// Its arguments: base address, credentials as JSON, whether it asks the venue for the time, call, parameter as JSON.
import { connect } from './connect.mjs';

const [baseAddress, credentials, useServerTime, call, parameter] = process.argv.slice(2);
const client = connect(baseAddress, credentials, useServerTime === 'true');
console.log(JSON.stringify(await client[call](...(parameter ? [JSON.parse(parameter)] : []))));

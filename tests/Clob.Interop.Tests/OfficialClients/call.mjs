// Makes one call with an official client, and prints what it returns as JSON.
// Its arguments: v1 or v2, base address, credentials as JSON, whether it asks the venue for the time, call, parameter as JSON.
import { connect } from './connect.mjs';

const [version, baseAddress, credentials, useServerTime, call, parameter] = process.argv.slice(2);
const client = connect(version, baseAddress, credentials, useServerTime === 'true');
console.log(JSON.stringify(await client[call](...(parameter ? [JSON.parse(parameter)] : []))));

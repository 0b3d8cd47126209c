// Native DuckDB in a process of its own: node native.mjs FILE THREADS. Prints its time, memory and sums as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const MB = 1024 * 1024;
const [file = '', threads = '1'] = process.argv.slice(2);

const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const before = process.memoryUsage.rss();
const began = performance.now();
await connection.run(`CREATE TABLE csv AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = true)`);
const ms = performance.now() - began;
const peakMB = (process.resourceUsage().maxRSS * 1024 - before) / MB;

const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const sumsBy = async (key) =>
  (await rowsOf(`SELECT ${key} AS key, sum(value)::DOUBLE AS sum FROM csv GROUP BY 1`)).map((row) => [
    row.key,
    row.sum,
  ]);
const [{ rows, total }] = await rowsOf('SELECT count(*)::DOUBLE AS rows, sum(value)::DOUBLE AS total FROM csv');
const sums = {
  day: await sumsBy(`strftime(period, '%Y-%m')`),
  offence: await sumsBy('offence'),
  operation: await sumsBy('operation'),
  region: await sumsBy('region'),
};
process.stdout.write(JSON.stringify({ ms, peakMB, rows, total, sums }));

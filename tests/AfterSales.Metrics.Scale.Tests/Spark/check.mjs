// check.mjs README…: parses each statement under "From a database" by the grammar of Spark SQL, its words replaced as the README says; ends with 1 where one is refused.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('./resolve.mjs', import.meta.url);
const { SparkSQL } = await import('dt-sql-parser');
const parser = new SparkSQL();
const complaints = sql => parser.validate(sql).map(error => `${error.startLine}:${error.startColumn} ${error.message}`);
let wrong = 0;
function expect(taken, sql, name) {
    const found = complaints(sql);
    if ((found.length === 0) !== taken) {
        wrong++;
        console.log(`${name}: ${taken ? `refused, ${found[0]}` : 'taken, and should be refused'}`);
    } else if (taken) {
        console.log(`${name}: taken`);
    }
}

// A parser that takes everything shows nothing.
for (const sql of ['SELECT a FROM', 'SELECT a, FROM t', "SELECT STRING_AGG(a, '|' ORDER BY b) FROM t", "SELECT a SIMILAR TO 'b' FROM t", 'SELECT SUM(a) OVER (PARTITION b) FROM t']) {
    expect(false, sql, sql);
}

let statements = 0;
for (const path of process.argv.slice(2)) {
    const text = readFileSync(path, 'utf8');
    const section = text.indexOf('## From a database');
    const printed = section < 0 ? [] : [...text.slice(section).matchAll(/```sql\n(.*?)```/gs)].map(match => match[1]);
    const replaced = new Map(printed.map(sql => sql.match(/^-- (\w+) in Spark SQL: instead of (.*)\n([^]*)\n$/)).filter(match => match).map(match => [match[1], match]));
    for (const sql of printed.filter(sql => /^-- \w+\n/.test(sql))) {
        const name = sql.match(/\w+/)[0];
        const [, , words, others] = replaced.get(name) ?? [];
        if (words && (sql.split(words).length !== 2 || complaints(sql).length === 0)) {
            wrong++;
            console.log(`${name}: what is replaced is not there once, or need not be`);
        }

        replaced.delete(name);
        expect(true, words ? sql.replace(words, () => others) : sql, name);
        statements++;
    }

    wrong += replaced.size;
}

console.log(`${statements} statements`);
process.exit(wrong > 0 || statements === 0 ? 1 : 0);

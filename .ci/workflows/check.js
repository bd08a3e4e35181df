// Prints everything that GitHub's parser says about the given workflow files, and exits with 1 if it says anything.
import {readFileSync} from 'node:fs';
import {validate} from '@actions/languageservice';
import {TextDocument} from 'vscode-languageserver-textdocument';

async function check(file) {
  const document = TextDocument.create(`file://${file}`, 'yaml', 1, readFileSync(file, 'utf8'));
  const problems = await validate(document);
  problems.forEach(({range, message}) => console.error(`${file}:${range.start.line + 1}: ${message}`));
  return problems.length;
}

Promise.all(process.argv.slice(2).map(check)).then((counts) => {
  process.exitCode = counts.some((count) => count > 0) ? 1 : 0;
});

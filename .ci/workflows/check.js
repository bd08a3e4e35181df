// Prints everything that GitHub's parser says about the given workflow files, and what could run code of others: expressions
// in commands, and actions that are not fixed to a commit. Exits with 1 if it prints anything.
import {readFileSync} from 'node:fs';
import {validate} from '@actions/languageservice';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {LineCounter, isScalar, parseDocument, visit} from 'yaml';

const refusals = {
  // GitHub pastes the value into the shell script, also the title of a stranger's pull request.
  run: (command) => command.includes('${{') && "an expression in 'run'; pass its value in 'env'",
  // A tag can be moved to other code. Actions of this repository (./folder) have its own commit.
  uses: (action) => !/^\.\/|@[0-9a-f]{40}$/.test(action) && `'${action}' is not fixed to a commit: use its SHA`,
};

function refuse(text, report) {
  const lines = new LineCounter();
  visit(parseDocument(text, {lineCounter: lines}), {
    Pair(_, {key, value}) {
      const problem = isScalar(value) && Object.hasOwn(refusals, key.value) && refusals[key.value](String(value.value));
      if (problem) {
        report(lines.linePos(key.range[0]).line, problem);
      }
    },
  });
}

async function check(file) {
  let problems = 0;
  const report = (line, message) => {
    console.error(`${file}:${line}: ${message}`);
    problems++;
  };
  const text = readFileSync(file, 'utf8');
  const found = await validate(TextDocument.create(`file://${file}`, 'yaml', 1, text));
  found.forEach(({range, message}) => report(range.start.line + 1, message));
  refuse(text, report);
  return problems;
}

Promise.all(process.argv.slice(2).map(check)).then((counts) => {
  process.exitCode = counts.some((count) => count > 0) ? 1 : 0;
});

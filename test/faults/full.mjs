import process from 'node:process';

// The whole length of the harness; `npm test` runs it shorter.
process.env['FAULTS_KILLS'] ??= '200';

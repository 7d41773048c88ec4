import assert from 'node:assert/strict';
import { startUpProblem } from '../../bot/operator-messages.js';

const systemError = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code} 10.9.9.9`), { code, syscall });

describe('what whoever starts it reads when it does not start', () => {
  it('is a sentence that names the variable, where the operator can mend it', () => {
    assert.match(startUpProblem(systemError('EADDRINUSE', 'listen')), /set PORT to a free port\.$/);
    assert.match(startUpProblem(systemError('EADDRNOTAVAIL', 'listen')), /^HOST /);
    assert.match(startUpProblem(systemError('ENOTFOUND', 'getaddrinfo')), /^HOST /);
    assert.match(startUpProblem(systemError('EACCES', 'listen')), /set PORT to one above 1023\.$/);
  });

  it('is the whole error where nobody foresaw it', () => {
    const error = systemError('EACCES', 'open');
    assert.equal(startUpProblem(error), error.stack);
    assert.equal(startUpProblem('a text'), 'a text');
  });
});

import mocha from 'mocha';

/** The usual report, and a last line that tools can read: "N passed, N failed". */
export default class ClosingLine extends mocha.reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes = 0, failures = 0 } = this.stats ?? {};
    mocha.reporters.Base.consoleLog(`${passes} passed, ${failures} failed`);
  }
}

/** Where a text stops being JSON, and why. */
export type JsonFault = { offset: number; cause: string; cure: string };

type Container = { closer: '}' | ']'; expects: 'first' | 'item' | 'key' | 'colon' | 'comma' };

const space = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** The first place where a text is not JSON (RFC 8259), or `undefined` when it is. Neither recursive nor quadratic. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Container[] = [];
  let at = 0;
  const document = { isComplete: false };

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const isThere = pattern.test(text);
    if (isThere) at = pattern.lastIndex;
    return isThere;
  };

  const takeString = (): boolean => {
    if (text[at] !== '"') return false;
    for (let end = at + 1; end < text.length; end++) {
      const sign = text.charAt(end);
      if (sign === '"') {
        at = end + 1;
        return true;
      }
      if (sign < ' ') return false;
      if (sign !== '\\') continue;
      escape.lastIndex = end;
      if (!escape.test(text)) return false;
      end = escape.lastIndex - 1;
    }
    return false;
  };

  for (;;) {
    take(space);
    const container = open.at(-1);
    const sign = text[at];
    if (!container && document.isComplete)
      return sign === undefined ? undefined : fault('something follows the end', 'remove it');
    if (sign === undefined)
      return fault('the text ends too early', `close what is open with "${container?.closer ?? '}'}"`);
    if (container) {
      if (container.expects === 'colon') {
        if (sign !== ':')
          return fault(`${describe(sign)} stands where a colon belongs`, 'write ":" after the key');
        at++;
        container.expects = 'item';
        continue;
      }
      if (sign === container.closer && container.expects !== 'item' && container.expects !== 'key') {
        at++;
        open.pop();
        finishValue();
        continue;
      }
      if (container.expects === 'comma') {
        if (sign !== ',')
          return fault(
            `${describe(sign)} stands where a comma belongs`,
            `write "," or "${container.closer}" before it`,
          );
        at++;
        container.expects = container.closer === '}' ? 'key' : 'item';
        continue;
      }
      if (sign === '}' || sign === ']') return faultAtCloser(container, sign);
      if (container.closer === '}' && container.expects !== 'item') {
        if (!takeString())
          return fault(
            `${describe(sign)} stands where a key belongs`,
            cureFor(sign, 'write the key in double quotation marks'),
          );
        container.expects = 'colon';
        continue;
      }
    }
    if (sign === '{' || sign === '[') {
      at++;
      open.push({ closer: sign === '{' ? '}' : ']', expects: 'first' });
      continue;
    }
    if (!takeString() && !take(scalar))
      return fault(`${describe(sign)} begins no value`, cureFor(sign, 'write a value of JSON'));
    finishValue();
  }

  function finishValue(): void {
    const container = open.at(-1);
    if (container) container.expects = 'comma';
    else document.isComplete = true;
  }

  function faultAtCloser(container: Container, sign: string): JsonFault {
    if (sign !== container.closer)
      return fault(`"${sign}" closes what is not open`, `write "${container.closer}"`);
    return container.expects === 'item' && container.closer === '}'
      ? fault(`"${sign}" stands where a value belongs`, 'write the value')
      : fault(`a comma stands before "${sign}"`, 'remove the comma');
  }

  function fault(cause: string, cure: string): JsonFault {
    return { offset: at, cause, cure };
  }
}

function describe(sign: string): string {
  if (sign === '/' || sign === '#') return 'a comment';
  if (sign === '"') return 'a broken or misplaced text';
  return sign < ' ' ? 'a control character' : JSON.stringify(sign);
}

function cureFor(sign: string, otherwise: string): string {
  if (sign === '/' || sign === '#') return 'remove it, JSON has no comments';
  if (sign === "'") return 'write double quotation marks';
  if (sign === '"') return 'close it on the same line and escape special characters';
  return otherwise;
}

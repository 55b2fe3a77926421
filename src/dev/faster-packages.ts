import type { Change } from './quicken.ts'

/**
 * What makes micromark and its like faster. Each change is one that could be made there as it stands; the trees are the
 * same (`test/dev/quicken.test.ts`).
 */
export const changes: readonly Change[] = [
  {
    module: 'micromark/lib/create-tokenizer.js',
    why: 'A run of characters that mean nothing is taken in one step; an attempt copies what it may have to restore without an iterator or a closure; a character at which nothing starts costs no list; text within one chunk is sliced at once.',
    swaps: [
      ['    consume,\n    enter,', '    consume,\n    consumeRun,\n    enter,'],
      ['    previous: null,\n    sliceSerialize,', '    previous: null,\n    restOfChunk,\n    sliceSerialize,'],
      [
        "  /** @type {Effects['enter']} */",
        `  function consumeRun(code, stops) {
    consume(code);
    if (point._bufferIndex < 0) return;
    const chunk = chunks[point._index];
    const start = point._bufferIndex;
    let end = chunk.length;
    if (stops) {
      end = start;
      while (end < chunk.length && !stops[chunk.charCodeAt(end)]) end++;
      if (end === start) return;
    }
    point.column += end - start;
    point.offset += end - start;
    context.previous = chunk.charCodeAt(end - 1);
    if (end === chunk.length) {
      point._bufferIndex = -1;
      point._index++;
    } else {
      point._bufferIndex = end;
    }
  }

  function restOfChunk() {
    const chunk = chunks[point._index];
    return typeof chunk === 'string' ? chunk.slice(Math.max(0, point._bufferIndex)) : '';
  }

  /** @type {Effects['enter']} */`,
      ],
      [
        `          const list = [
          // To do: add more extension tests.
          /* c8 ignore next 2 */
          ...(Array.isArray(left) ? left : left ? [left] : []), ...(Array.isArray(all) ? all : all ? [all] : [])];
          return handleListOfConstructs(list)(code);`,
        `          if (!left && !all) return bogusState(code);
          const list = left && all ? [].concat(left, all) : [].concat(left || all);
          return handleListOfConstructs(list)(code);`,
      ],
      ['info.restore();\n        if (++constructIndex', 'restore(info);\n        if (++constructIndex'],
      [
        '  function onsuccessfulcheck(_, info) {\n    info.restore();',
        '  function onsuccessfulcheck(_, info) {\n    restore(info);',
      ],
      [
        `    const startPoint = now();
    const startPrevious = context.previous;
    const startCurrentConstruct = context.currentConstruct;
    const startEventsIndex = context.events.length;
    const startStack = Array.from(stack);
    return {
      from: startEventsIndex,
      restore
    };
`,
        `    return {
      from: context.events.length,
      point: now(),
      previous: context.previous,
      currentConstruct: context.currentConstruct,
      stack: stack.slice()
    };
  }
`,
      ],
      [
        `    function restore() {
      point = startPoint;
      context.previous = startPrevious;
      context.currentConstruct = startCurrentConstruct;
      context.events.length = startEventsIndex;
      stack = startStack;
      accountForPotentialSkip();
    }
  }
`,
        `  function restore(info) {
    point = info.point;
    context.previous = info.previous;
    context.currentConstruct = info.currentConstruct;
    if (context.events.length > info.from) context.events.length = info.from;
    stack = info.stack;
    accountForPotentialSkip();
  }
`,
      ],
      [
        '    return serializeChunks(sliceStream(token), expandTabs);',
        `    const { start, end } = token;
    if (start._index === end._index) return chunks[start._index].slice(start._bufferIndex, end._bufferIndex);
    return serializeChunks(sliceStream(token), expandTabs);`,
      ],
    ],
  },
  {
    module: 'micromark/lib/initialize/document.js',
    why: 'The rest of a line goes to the flow in one step, and a line that begins like no container is not tried as one.',
    swaps: [
      [
        '    effects.consume(code);\n    return flowContinue;',
        '    effects.consumeRun(code);\n    return flowContinue;',
      ],
      [
        '    self.containerState = {};\n    return effects.check(containerConstruct, thereIsANewContainer, thereIsNoNewContainer)(code);',
        '    self.containerState = {};\n    if (startsNoContainer(code)) return thereIsNoNewContainer(code);\n    return effects.check(containerConstruct, thereIsANewContainer, thereIsNoNewContainer)(code);',
      ],
      [
        '    self.containerState = {};\n    return effects.attempt(containerConstruct, containerContinue, flowStart)(code);',
        '    self.containerState = {};\n    if (startsNoContainer(code)) return flowStart(code);\n    return effects.attempt(containerConstruct, containerContinue, flowStart)(code);',
      ],
      [
        '  /** @type {State} */\n  function thereIsANewContainer(code) {',
        `  function startsNoContainer(code) {
    const containers = self.parser.constructs.document;
    return !markdownSpace(code) && !containers[code] && !containers.null;
  }

  /** @type {State} */
  function thereIsANewContainer(code) {`,
      ],
      [
        "import { markdownLineEnding } from 'micromark-util-character';",
        "import { markdownLineEnding, markdownSpace } from 'micromark-util-character';",
      ],
    ],
  },
  {
    module: 'micromark/lib/initialize/flow.js',
    why: 'A line that begins with a character is not tried as a blank one.',
    swaps: [
      [
        `  const initial = effects.attempt(
  // Try to parse a blank line.
  blankLine, atBlankEnding,
  // Try to parse initial flow (essentially, only code).
  effects.attempt(`,
        `  const filled = effects.attempt(`,
      ],
      [
        'effects.attempt(content, afterConstruct)), "linePrefix")));\n  return initial;',
        `effects.attempt(content, afterConstruct)), "linePrefix"));
  const blank = effects.attempt(blankLine, atBlankEnding, filled);
  return initial;

  /** @type {State} */
  function initial(code) {
    return code === null || markdownLineEndingOrSpace(code) ? blank(code) : filled(code);
  }`,
      ],
      [
        "import { markdownLineEnding } from 'micromark-util-character';",
        "import { markdownLineEndingOrSpace } from 'micromark-util-character';",
      ],
    ],
  },
  {
    module: 'micromark/lib/initialize/content.js',
    why: 'The rest of a line goes to the text in one step.',
    swaps: [['    effects.consume(code);\n    return data;', '    effects.consumeRun(code);\n    return data;']],
  },
  {
    module: 'micromark/lib/initialize/text.js',
    why: 'Characters at which no construct starts are taken in one step; adjacent data is merged in one pass instead of a splice for each run.',
    swaps: [
      [
        '      // Data.\n      effects.consume(code);\n      return data;',
        '      // Data.\n      effects.consumeRun(code, constructs);\n      return data;',
      ],
      [
        '      effects.enter("data");\n      effects.consume(code);\n      return data;',
        '      effects.enter("data");\n      effects.consumeRun(code, constructs);\n      return data;',
      ],
      [
        `    while (++index <= events.length) {
      if (enter === undefined) {
        if (events[index] && events[index][1].type === "data") {
          enter = index;
          index++;
        }
      } else if (!events[index] || events[index][1].type !== "data") {
        // Don’t do anything if there is one data token.
        if (index !== enter + 2) {
          events[enter][1].end = events[index - 1][1].end;
          events.splice(enter + 2, index - enter - 2);
          index = enter + 2;
        }
        enter = undefined;
      }
    }
`,
        `    let size = 0;
    while (++index < events.length) {
      const event = events[index];
      if (event[1].type !== "data") enter = undefined;
      else if (enter === undefined) enter = event[1];
      else if (event[1] !== enter) {
        if (event[0] === 'exit') enter.end = event[1].end;
        continue;
      }
      events[size++] = event;
    }
    if (size < events.length) events.length = size;
`,
      ],
    ],
  },
  {
    module: 'micromark-core-commonmark/lib/content.js',
    why: 'The rest of a line of a paragraph is taken in one step.',
    swaps: [
      ['    effects.consume(code);\n    return chunkInside;', '    effects.consumeRun(code);\n    return chunkInside;'],
    ],
  },
  {
    module: 'micromark-core-commonmark/lib/code-fenced.js',
    why: 'The rest of a line of code is taken in one step.',
    swaps: [
      [
        '    effects.consume(code);\n    return contentChunk;',
        '    effects.consumeRun(code);\n    return contentChunk;',
      ],
    ],
  },
  {
    module: 'lilconfig/src/index.js',
    why: 'What only an asynchronous search needs is not loaded for the other.',
    swaps: [
      [
        'const fsReadFileAsync = fs.promises.readFile;',
        'const fsReadFileAsync = (path) => fs.promises.readFile(path);',
      ],
    ],
  },
  {
    module: 'picocolors/picocolors.js',
    why: 'Whether there are colors is told to it; to ask standard output would load its streams.',
    swaps: [['((p.stdout || {}).isTTY && env.TERM !== "dumb")', 'false']],
  },
  {
    module: 'micromark-util-chunked/index.js',
    why: 'What is added at the end is pushed, not spliced in.',
    swaps: [
      [
        '  if (list.length > 0) {\n    splice(list, list.length, 0, items);\n    return list;',
        '  if (list.length > 0) {\n    for (let index = 0; index < items.length; index++) list.push(items[index]);\n    return list;',
      ],
    ],
  },
  {
    module: 'mdast-util-from-markdown/lib/index.js',
    why: 'One context for all events instead of one for each.',
    swaps: [
      [
        `    while (++index < events.length) {
      const handler = config[events[index][0]];`,
        `    while (++index < events.length) {
      const handler = config[events[index][0]];
      context.sliceSerialize = events[index][2].sliceSerialize;`,
      ],
      [
        `callListeners(config.beforeEnter, {
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, `,
        'callListeners(config.beforeEnter, context, ',
      ],
      [
        `handler[events[index][1].type].call({
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, `,
        'handler[events[index][1].type].call(context, ',
      ],
      [
        `callListeners(config.afterExit, {
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, `,
        'callListeners(config.afterExit, context, ',
      ],
    ],
  },
  {
    module: 'micromark-util-subtokenize/index.js',
    why: 'One line of a paragraph, and text in which nothing starts, need no tokenizer; jumps are looked up in a map; a pass that changes nothing copies nothing back. Once all definitions are known, what is within what is found is looked at in the same pass.',
    swaps: [
      [
        '  const jumps = {};\n  let index = -1;',
        '  const jumps = new Map();\n  let changed = false;\n  let index = -1;',
      ],
      ['export function subtokenize(eventsArray) {', 'export function subtokenize(eventsArray, deep) {'],
      [
        '    while (index in jumps) {\n      index = jumps[index];\n    }',
        '    while (!deep && jumps.has(index)) {\n      index = jumps.get(index);\n    }',
      ],
      [
        '        Object.assign(jumps, subcontent(events, index));\n        index = jumps[index];\n        more = true;',
        `        subcontent(events, index, jumps);
        changed = true;
        if (deep) index--;
        else {
          index = jumps.get(index);
          more = true;
        }`,
      ],
      [
        '        events.splice(lineIndex, index - lineIndex + 1, parameters);',
        '        events.splice(lineIndex, index - lineIndex + 1, parameters);\n        changed = true;',
      ],
      [
        '  splice(eventsArray, 0, Number.POSITIVE_INFINITY, events.slice(0));',
        `  if (changed) {
    eventsArray.length = 0;
    for (const event of events.slice(0)) eventsArray.push(event);
  }`,
      ],
      [
        'function subcontent(events, eventIndex) {',
        `function subcontent(events, eventIndex, gaps) {
  const plain = plainEvents(events.get(eventIndex));
  if (plain) {
    events.splice(eventIndex, 2, plain);
    gaps.set(eventIndex, eventIndex + plain.length - 1);
    return;
  }`,
      ],
      ['  const gaps = {};\n', ''],
      [
        '    gaps[adjust + jumps[index][0]] = adjust + jumps[index][1];',
        '    gaps.set(adjust + jumps[index][0], adjust + jumps[index][1]);',
      ],
      [
        '  return gaps;\n}',
        `}

function plainEvents(event) {
  const [, token, context] = event;
  const { contentType, start, end } = token;
  if (contentType === 'flow' || token.next || token.previous || token._tokenizer) return;
  const [chunk, more] = context.sliceStream(token);
  if (!chunk || typeof chunk !== 'string' || more !== undefined) return;
  const constructs = context.parser.constructs[contentType === 'content' ? 'contentInitial' : contentType];
  if (contentType === 'content') {
    if (constructs.null || constructs[chunk.charCodeAt(0)]) return;
    const paragraph = { type: 'paragraph', start: { ...start }, end: { ...end } };
    const text = { contentType: 'text', previous: undefined, type: 'chunkText', start: { ...start }, end: { ...end } };
    return [['enter', paragraph, context], ['enter', text, context], ['exit', text, context], ['exit', paragraph, context]];
  }
  if (chunk.charCodeAt(chunk.length - 1) === 32) return;
  for (let index = 0; index < chunk.length; index++) {
    if (constructs[chunk.charCodeAt(index)]) return;
  }
  const data = { type: 'data', start: { ...start }, end: { ...end } };
  return [['enter', data, context], ['exit', data, context]];
}`,
      ],
      ["import { splice } from 'micromark-util-chunked';\n", ''],
    ],
  },
  {
    module: 'micromark/lib/postprocess.js',
    why: 'One pass instead of three.',
    swaps: [['  while (!subtokenize(events)) {', '  while (!subtokenize(events, true)) {']],
  },
  {
    module: 'micromark-core-commonmark/lib/list.js',
    why: 'A line that begins with a character is not tried as a blank one, nor a marker before something else as a thematic break.',
    swaps: [
      [
        '  return effects.check(blankLine, onBlank, notBlank);',
        `  const blank = effects.check(blankLine, onBlank, notBlank);
  return code => code === null || markdownLineEndingOrSpace(code) ? blank(code) : notBlank(code);`,
      ],
      [
        'return code === 42 || code === 45 ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);',
        'return (code === 42 || code === 45) && mayBeThematicBreak(self.restOfChunk()) ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);',
      ],
      [
        `    return effects.check(blankLine,
    // Can’t be empty when interrupting.
    self.interrupt ? nok : onBlank, effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix));`,
        `    const filled = effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix);
    // Can’t be empty when interrupting.
    const blank = effects.check(blankLine, self.interrupt ? nok : onBlank, filled);
    return code => /[^ ]/.test(self.restOfChunk()) ? filled(code) : blank(code);`,
      ],
      [
        '/** @type {Construct} */\nconst indentConstruct',
        `function mayBeThematicBreak(rest) {
  return /^[-* ]*$/.test(rest);
}

/** @type {Construct} */
const indentConstruct`,
      ],
      [
        "import { asciiDigit, markdownSpace } from 'micromark-util-character';",
        "import { asciiDigit, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';",
      ],
    ],
  },
]

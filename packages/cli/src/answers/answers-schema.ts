import { schemaParts } from '@brandlint/core/brand';
import * as v from 'valibot';

const { list, strict, text } = schemaParts;

/** The form of the file of answers that is written and read. */
export const answersVersion = 1;

/** More answers than anybody gives by hand; longer ones are letters. */
const [mostAnswers, longestAnswer] = [10_000, 10_000] as const;

const notADay = 'this is not a day; write it as YYYY-MM-DD';

/** What a pattern of the schema and its message have in common. */
function matching(pattern: RegExp, message: string, description: string) {
  return v.pipe(v.string(message), v.regex(pattern, message), v.description(description));
}

/** Text that says something, and does not go on for ever. */
function words(description: string) {
  const most = `this is longer than ${longestAnswer} characters; say it in fewer`;
  return v.pipe(text(description), v.maxLength(longestAnswer, most));
}

/** What a file of answers may hold. */
export const answersSchema = v.pipe(
  strict({
    $schema: v.exactOptional(text('The address of this schema, for editors.')),
    version: v.pipe(
      v.literal(
        answersVersion,
        `this Brandlint reads version ${answersVersion} of the answers and no other; use the Brandlint that wrote them`,
      ),
      v.description('The form of this file.'),
    ),
    answers: v.pipe(
      list(
        strict({
          requirement: text('The requirement whose question is answered.'),
          answer: words('The answer.'),
          name: words('Who answers.'),
          role: words('As what: brand manager, designer.'),
          date: v.pipe(
            matching(/^\d{4}-\d\d-\d\d$/, notADay, 'When it was answered: YYYY-MM-DD.'),
            v.check((day) => !Number.isNaN(Date.parse(day)), notADay),
          ),
          hash: matching(
            /^[0-9a-f]{64}$/,
            'this is not a SHA-256; take checked.hash from the report that was answered',
            'What it was answered for: checked.hash of the report, a SHA-256 in hexadecimal.',
          ),
        }),
        'Answers to the questions that no machine can answer.',
      ),
      v.maxLength(mostAnswers, `the list is longer than ${mostAnswers}; take out what is old`),
    ),
  }),
  v.title('Answers to Brandlint’s questions'),
);

/** Answers as they are written down. */
export type AnswerFile = v.InferOutput<typeof answersSchema>;
export type GivenAnswer = AnswerFile['answers'][number];

import type { Agreed } from '../terminal/interview-input.ts';
import type { Gathered } from './gather.ts';
import type { Prepared } from './prepare-interview.ts';
import { failed, isFailure, type Failure, type Outcome, type Request } from './request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Carries an expected failure out of the interview that waits for the survey. */
class StoppedError extends Error {
  readonly stopped: Failure;
  constructor(stopped: Failure) {
    super('The survey stopped.');
    this.stopped = stopped;
  }
}

/** What leaving says; `root` is known once the repository was looked at. */
async function left(root: string | undefined): Promise<Outcome> {
  const [{ unfinishedInterview }, { statePath }] = await Promise.all([
    import('../repository/unfinished.ts'),
    import('../documents/state.ts'),
  ]);
  const kept = root !== undefined && unfinishedInterview(root, statePath).draft !== undefined;
  const where = kept ? ' Your answers are kept for the next run.' : '';
  return { code: 130, stdout: '', stderr: `Cancelled: nothing was written.${where}\n` };
}

/** One line after another: asked for, or the only thing that helps a screen reader or a simple terminal. */
function wantsPlain({ flags }: Request, environment: Environment): boolean {
  const says = (name: string) => !['', '0', 'false', undefined].includes(environment[name]);
  return (
    flags.options.has('plain') ||
    says('ACCESSIBLE') ||
    says('INK_SCREEN_READER') ||
    environment['TERM'] === 'dumb'
  );
}

async function prepare(request: Request): Promise<Prepared> {
  await request.locate();
  const { prepareInterview } = await import('./prepare-interview.ts');
  const prepared = await prepareInterview(request);
  if (isFailure(prepared)) throw new StoppedError(prepared);
  return prepared;
}

type OnPrepared = (prepared: Prepared) => void;
type Asked = { readonly gathered: Gathered; readonly agreed: Agreed };

/** As `Intl.NumberFormat` groups, which takes 15 ms to be made: as long as all that comes before the first paint. */
const inGroups = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const filesRead = (done: number, total: number) =>
  `Reading the repository: ${inGroups(done)} of ${inGroups(total)} files`;

/** The window is painted before anything else is loaded; the first question comes before the preview and Ink. */
async function askInFull(request: Request, onPrepared: OnPrepared): Promise<Asked | undefined> {
  const { openStage } = await import('../terminal/stage.ts');
  const stage = openStage();
  try {
    stage.say('Looking at the repository');
    const prepared = prepare({ ...request, progress: (done, total) => stage.say(filesRead(done, total)) });
    // Whoever awaits it hears of a failure; until then it must not count as unhandled.
    prepared.then(onPrepared, () => undefined);
    const { askInFullScreen } = await import('../terminal/full-screen.ts');
    const agreed = await askInFullScreen(
      prepared.then(({ input }) => input),
      stage,
    );
    // Whoever leaves does not wait for the survey to end.
    return agreed && { agreed, gathered: (await prepared).gathered };
  } finally {
    stage.close();
  }
}

async function askPlainly(request: Request, onPrepared: OnPrepared): Promise<Asked | undefined> {
  const { tellProgress } = await import('../terminal/plain/tell-progress.ts');
  const tell = tellProgress('Looking at the repository');
  const prepared = await prepare({ ...request, progress: (done, total) => tell(filesRead(done, total)) });
  onPrepared(prepared);
  const { gathered, input } = prepared;
  const { runPlain } = await import('../terminal/plain.ts');
  const agreed = await runPlain({ ...input, preview: await input.loadPreview() });
  return agreed && { agreed, gathered };
}

/** Asks, then writes what was previewed, and says what was done on the normal screen. */
export async function runInterview(
  request: Request,
  environment: Environment,
  say: (text: string) => void,
): Promise<Outcome> {
  let root: string | undefined;
  try {
    const plain = wantsPlain(request, environment);
    const asked = await (plain ? askPlainly : askInFull)(request, ({ gathered }) => (root = gathered.root));
    if (!asked) return await left(root);
    const [{ finish }, { afterwards }] = await Promise.all([
      import('./finish.ts'),
      import('../terminal/after.ts'),
    ]);
    return await finish(request, asked.gathered, asked.agreed, afterwards(plain, say));
  } catch (error) {
    if (error instanceof StoppedError) return failed(error.stopped);
    throw error;
  }
}

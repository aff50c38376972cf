/**
 * ProcessQuery: one batch of Excel calls, as office.js sends it, carried out on the objects.
 *
 *  - a batch is a list of actions on object paths; a path is a call or a property of another path, worked out once a
 *    batch;
 *  - a batch is no transaction: what was done before an error stays done, and its results are answered too;
 *  - whatever hangs on a null object is null; a method with an effect on one is an error;
 *  - ranges are kept by reference from `_KeepReference` on; giving a reference back late, or twice, is no error.
 *
 * Not done: RecursiveQuery (6) and EnsureUnchanged (8), which this version of the client does not send to Excel.
 */
import { ExcelError, httpStatusOf, refuse, TransportError } from './excelError';
import { camel, Thing } from '../objects/thing';
import { select, type QueryInfo } from './select';

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;
const TRACE = 5;
const QUERY_AS_JSON = 7;
const UPDATE = 9;

const ROOT = 1;
const NEW_OBJECT = 2;
const CALL = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL = 7;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the path it stands for, 0 for a plain value; nested like the arguments. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: unknown };
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

/** What a batch needs of the client's side of the host. */
export interface Session {
  root(): Thing;
  /** A service that is no part of the workbook, by its type name. */
  service(name: string): Thing;
  keep(thing: Thing): string;
  referenceOf(thing: Thing): string | null;
  referenced(id: string): Thing | null;
  /** Called before something is read; a promise when a calculation has to end first. */
  beforeRead(): Promise<void> | null;
  /** Called before each action; throws the fault that a test asked for at this one. */
  beforeAction(index: number): void;
}

interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export async function processQuery(batch: Batch, session: Session): Promise<Answer> {
  const run = new Run(batch, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      session.beforeAction(index);
      const reads = action.ActionType === QUERY || action.ActionType === QUERY_AS_JSON;
      const wait = reads ? session.beforeRead() : null;
      if (wait) await wait;
      if (action.ActionType === TRACE) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.carryOut(action) });
    } catch (error) {
      if (error instanceof TransportError) throw error;
      return { Results: results, TraceIds: traces, Error: run.explain(error, action, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/**
 * Indices of the actions that change something, by what the client tells: settings, effects, and things that are added.
 */
export function changingActions(batch: Batch): readonly number[] {
  const made = new Set<number>();
  return batch.Actions.flatMap((action, index) => {
    if (action.ActionType === SET || action.ActionType === UPDATE) return [index];
    if (action.ActionType === METHOD) return READING.test(action.Name ?? '') ? [] : [index];
    const path = batch.ObjectPaths[action.ObjectPathId];
    if (action.ActionType !== INSTANTIATE || path?.ObjectPathType !== CALL) return [];
    if (made.has(action.ObjectPathId) || READING.test(path.Name ?? '')) return [];
    made.add(action.ObjectPathId);
    return [index];
  });
}

const READING = /^(?:_|Get|Suspend|Calculate|Select$|Activate$)/;

class Run {
  private readonly things = new Map<number, Thing | null>();
  /** What was being asked for when an error came up: 'Worksheet.getRange'. */
  private place = '';

  constructor(
    private readonly batch: Batch,
    private readonly session: Session,
  ) {}

  carryOut(action: Action): unknown {
    this.place = '';
    if (action.ActionType === TRACE) return null;
    const thing = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case INSTANTIATE:
        return thing && this.identity(thing);
      case QUERY:
      case QUERY_AS_JSON:
        return thing && this.read(thing, action.QueryInfo ?? {});
      case METHOD:
        return this.call(thing, action);
      case SET:
        this.set(thing, action.Name ?? '', this.arguments(action.ArgumentInfo)[0] ?? null);
        return null;
      case UPDATE:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(thing, name, value);
        return null;
      default:
        return refuse(`actions of type ${action.ActionType}`);
    }
  }

  explain(error: unknown, action: Action, index: number): BatchError {
    const known = error instanceof ExcelError;
    // A bug of the host must not pass for one of Excel's errors.
    if (!known) console.error(error);
    const code = known ? error.code : 'GeneralException';
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    return {
      Code: code,
      Message: error instanceof Error ? error.message : String(error),
      Location: this.place || camel(action.Name || path?.Name || ''),
      ActionIndex: index,
      HttpStatusCode: httpStatusOf(code),
    };
  }

  private read(thing: Thing, query: QueryInfo): object {
    this.place = thing.type;
    return select(thing, query, (one) => this.identity(one));
  }

  private call(thing: Thing | null, action: Action): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      if (thing?.tracked) this.session.keep(thing);
      return null;
    }
    if (!thing) throw new ExcelError('InvalidOperation');
    this.place = `${thing.type}.${camel(name)}`;
    const value = thing.call(name, this.arguments(action.ArgumentInfo));
    return value instanceof Thing ? this.identity(value) : (value ?? null);
  }

  private set(thing: Thing | null, name: string, value: unknown): void {
    if (!thing) throw new ExcelError('InvalidOperation');
    this.place = `${thing.type}.${camel(name)}`;
    thing.write(name, value);
  }

  private identity(thing: Thing): object {
    const reference = thing.tracked ? this.session.referenceOf(thing) : null;
    return reference === null ? thing.identity() : { ...thing.identity(), _ReferenceId: reference };
  }

  private resolve(id: number): Thing | null {
    let thing = this.things.get(id);
    if (thing === undefined) this.things.set(id, (thing = this.make(id)));
    if (thing && !thing.alive()) throw new ExcelError('ItemNotFound');
    return thing;
  }

  private make(id: number): Thing | null {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ExcelError('InvalidArgument', `no object path ${id}`);
    const name = path.Name ?? '';
    if (path.ObjectPathType === ROOT) return this.session.root();
    if (path.ObjectPathType === NEW_OBJECT) return this.session.service(name);
    if (path.ObjectPathType === NULL) return null;
    if (path.ObjectPathType === REFERENCE) {
      const kept = this.session.referenced(name);
      if (!kept) throw new ExcelError('InvalidReference');
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    this.place = `${parent.type}.${camel(path.ObjectPathType === INDEXER ? 'getItem' : name)}`;
    switch (path.ObjectPathType) {
      case CALL:
        return thingFrom(parent.call(name, this.arguments(path.ArgumentInfo)));
      case PROPERTY:
        return parent.open(name);
      case INDEXER:
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      default:
        return refuse(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((given, index) => this.decode(given, references?.[index]));
  }

  /** Cells arrive as arrays of arrays without references in them: those are not walked through. */
  private decode(given: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(given)) {
      return Array.isArray(reference) ? given.map((one: unknown, index) => this.decode(one, reference[index])) : given;
    }
    if (given !== null && typeof given === 'object' && '_ObjectPathId' in given) {
      return this.resolve(Number(given._ObjectPathId));
    }
    return given;
  }
}

function thingFrom(value: unknown): Thing | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Thing) return value;
  throw new ExcelError('InvalidOperation');
}

import { createHash } from 'node:crypto';
import { bucketOf } from '../../../localcloud/storage/fileId';
import { ApiError, type CloudFunction, type EnvironmentState, type Index } from './state';

type Input = Record<string, unknown>;
type Action = (env: EnvironmentState, input: Input) => object;

/** The calls that deploying makes, as Tencent Cloud's documents describe them. */
export const actions: Record<string, Action> = {
  'tcb.DescribeEnvInfo': (env) => ({
    EnvInfo: {
      EnvBaseInfo: {
        EnvId: env.envId,
        Status: 'NORMAL',
        Databases: [{ InstanceId: 'tnt-1', Status: 'RUNNING', Region: 'ap-shanghai' }],
        Storages: [
          {
            Bucket: `${bucketOf(env.envId)}-1250000000`,
            Region: 'ap-shanghai',
            AppId: '1250000000',
          },
        ],
        Functions: [{ Namespace: env.envId, Region: 'ap-shanghai' }],
        LogServices: [],
        Meta: [],
      },
    },
  }),

  'tcb.ListTables': (env, { MgoLimit, MgoOffset }) => {
    const names = [...env.tables.keys()];
    const page = names.slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit));
    return {
      Tables: names.length
        ? page.map((TableName) => ({ TableName, IndexCount: env.tables.get(TableName)?.length }))
        : null,
      Pager: { Offset: MgoOffset, Limit: MgoLimit, Total: names.length },
    };
  },
  'tcb.CreateTable': (env, input) => {
    const name = text(input, 'TableName');
    if (env.tables.has(name)) throw new ApiError('ResourceInUse', `Table ${name} exists`);
    env.tables.set(name, [idIndex]);
    // As a new collection comes: its creator may read and write.
    env.permissions.set(name, 'PRIVATE');
    return {};
  },
  'tcb.DescribeTable': (env, input) => {
    const indexes = table(env, input);
    return { Indexes: indexes, IndexNum: indexes.length };
  },
  'tcb.UpdateTable': (env, input) => {
    const indexes = table(env, input);
    for (const { IndexName } of list<{ IndexName: string }>(input, 'DropIndexes')) {
      const at = indexes.findIndex(({ Name }) => Name === IndexName);
      if (at < 0) throw new ApiError('ResourceNotFound', `index ${IndexName}`);
      indexes.splice(at, 1);
    }
    for (const created of list<CreateIndex>(input, 'CreateIndexes')) {
      if (indexes.some(({ Name }) => Name === created.IndexName)) {
        throw new ApiError('ResourceInUse', `index ${created.IndexName}`);
      }
      const { MgoIndexKeys, MgoIsUnique } = created.MgoKeySchema;
      indexes.push({ Name: created.IndexName, Unique: MgoIsUnique, Keys: MgoIndexKeys });
    }
    return {};
  },

  'tcb.DescribeResourcePermission': (env, { ResourceType, Resources }) => {
    if (ResourceType === 'function') {
      const rule = env.functionRules;
      const PermissionList = rule
        ? [{ ResourceType, Permission: 'CUSTOM', SecurityRule: rule }]
        : [];
      return { Data: { TotalCount: PermissionList.length, PermissionList } };
    }
    const PermissionList = (Resources as string[]).map((Resource) => ({
      ResourceType,
      Resource,
      Permission: env.permissions.get(Resource),
    }));
    return { Data: { TotalCount: PermissionList.length, PermissionList } };
  },
  'tcb.ModifyResourcePermission': (env, input) => {
    if (input.ResourceType === 'function') env.functionRules = text(input, 'SecurityRule');
    else {
      table(env, { TableName: input.Resource });
      env.permissions.set(text(input, 'Resource'), text(input, 'Permission'));
    }
    return { Data: { Success: true } };
  },
  'tcb.DescribeStorageSafeRule': (env) => ({ AclTag: env.storage }),
  'tcb.ModifyStorageSafeRule': (env, input) => {
    env.storage = text(input, 'AclTag');
    return {};
  },

  'tcb.ListFunctions': (env, { Limit, Offset }) => ({
    Functions: [...env.functions.values()]
      .slice(Number(Offset), Number(Offset) + Number(Limit))
      .map(({ FunctionName, Runtime, Status }) => ({ FunctionName, Runtime, Status })),
    TotalCount: env.functions.size,
  }),
  'scf.GetFunction': (env, input) => {
    const { zip: _, ...rest } = functionOf(env, input);
    return rest;
  },
  'scf.GetFunctionAddress': (env, input) => ({
    Url: 'https://example.invalid/code.zip',
    CodeSha256: createHash('sha256').update(functionOf(env, input).zip).digest('hex'),
  }),
  'scf.CreateFunction': (env, input) => {
    const name = text(input, 'FunctionName');
    if (env.functions.has(name)) throw new ApiError('ResourceInUse.FunctionName', name);
    env.functions.set(name, {
      FunctionName: name,
      Timeout: Number(input.Timeout ?? 3),
      MemorySize: Number(input.MemorySize),
      Runtime: text(input, 'Runtime'),
      Handler: text(input, 'Handler'),
      Environment: (input.Environment as CloudFunction['Environment']) ?? { Variables: [] },
      Triggers: [],
      zip: zipOf(env, input),
      Status: 'Active',
    });
    return {};
  },
  'scf.GetTempCosInfo': () => ({
    Date: '20261122',
    Sign: 'q-sign-algorithm=sha1&q-ak=lent&q-sign-time=1;2&q-key-time=1;2&q-header-list=&q-url-param-list=&q-signature=lent',
  }),
  'scf.UpdateFunctionCode': (env, input) => {
    functionOf(env, input).zip = zipOf(env, input);
    return {};
  },
  'scf.UpdateFunctionConfiguration': (env, input) => {
    const found = functionOf(env, input);
    if (input.Timeout !== undefined) found.Timeout = Number(input.Timeout);
    if (input.MemorySize !== undefined) found.MemorySize = Number(input.MemorySize);
    if (input.Environment) found.Environment = input.Environment as CloudFunction['Environment'];
    return {};
  },
  'scf.BatchCreateTrigger': (env, input) => {
    const found = functionOf(env, input);
    for (const one of JSON.parse(text(input, 'Triggers')) as CloudFunction['Triggers']) {
      const others = found.Triggers.filter(({ TriggerName }) => TriggerName !== one.TriggerName);
      found.Triggers = [...others, one];
    }
    return {};
  },
  'scf.DeleteTrigger': (env, input) => {
    const found = functionOf(env, input);
    found.Triggers = found.Triggers.filter(({ TriggerName }) => TriggerName !== input.TriggerName);
    return {};
  },
};

type CreateIndex = {
  IndexName: string;
  MgoKeySchema: { MgoIndexKeys: Index['Keys']; MgoIsUnique: boolean };
};

const idIndex: Index = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] };

function table(env: EnvironmentState, input: Input): Index[] {
  const found = env.tables.get(text(input, 'TableName'));
  if (!found) throw new ApiError('ResourceNotFound.TableNotFound', text(input, 'TableName'));
  return found;
}

function functionOf(env: EnvironmentState, input: Input): CloudFunction {
  const found = env.functions.get(text(input, 'FunctionName'));
  if (!found) throw new ApiError('ResourceNotFound.Function', text(input, 'FunctionName'));
  return found;
}

function zipOf(env: EnvironmentState, input: Input): Buffer {
  const { ZipFile, TempCosObjectName } = (input.Code ?? input) as Record<
    string,
    string | undefined
  >;
  const stored = env.store.objects.get((TempCosObjectName ?? '').replace(/^\/+/, '/'));
  if (stored) return stored;
  if (!ZipFile) throw new ApiError('InvalidParameterValue.Code', `no code: ${TempCosObjectName}`);
  return Buffer.from(ZipFile, 'base64');
}

function text(input: Input, name: string): string {
  const value = input[name];
  if (typeof value !== 'string') throw new ApiError('MissingParameter', name);
  return value;
}

const list = <T>(input: Input, name: string): T[] => (input[name] ?? []) as T[];

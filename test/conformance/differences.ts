/**
 * Where the local cloud is known, or suspected, to differ from WeChat Cloud. Each has its reason;
 * `known`: read in a document or seen; `suspected`: nobody has looked at a real environment yet.
 */
export type Difference = {
  about: string;
  how: string;
  reason: string;
  state: 'known' | 'suspected';
};

export const differences: Difference[] = [
  {
    about: 'numeric types',
    how: 'int, long and double are one type; whole numbers are exact up to 2^53, decimal is refused by name',
    reason: 'the SDK hands functions plain JavaScript numbers whichever it was',
    state: 'known',
  },
  {
    about: 'binary, ObjectId, timestamp, minKey and maxKey as values',
    how: 'refused by name',
    reason: 'the SDK has no way to write them in WeChat Cloud',
    state: 'known',
  },
  {
    about: 'realtime: watch()',
    how: 'refused by name',
    reason: 'the server SDK has no realtime; clients of ADMINONLY collections cannot watch',
    state: 'known',
  },
  {
    about: '$text, $where, $jsonSchema, $out, $merge',
    how: 'refused by name',
    reason:
      'text indexes cannot be declared; the others are closed in WeChat Cloud or unknown there',
    state: 'suspected',
  },
  {
    about: 'geo queries without a geo index',
    how: 'answered, and reported as a read without an index over 1,000 documents',
    reason: 'real $near needs a 2dsphere index; the declaration has no such kind',
    state: 'known',
  },
  {
    about: 'distances and great circles',
    how: 'a sphere of 6,378,100 m; polygons are tested on the plane of longitude and latitude',
    reason: 'exact to metres in a city; edges longer than some 100 km bend differently in MongoDB',
    state: 'known',
  },
  {
    about: 'messages of errors',
    how: 'codes are the documented ones, the words follow MongoDB 4 closely, not letter by letter',
    reason: 'CloudBase wraps them in its own words that differ between versions',
    state: 'suspected',
  },
  {
    about: 'the most rows of one get()',
    how: '1,000',
    reason: 'the documents contradict one another: 100 or 1,000; code should page by a cursor',
    state: 'suspected',
  },
  {
    about: 'where().update, remove and count inside a transaction',
    how: 'they run outside it, as the SDK sends no transaction id; the local cloud says so in words',
    reason: 'the SDK',
    state: 'known',
  },
  {
    about: 'a closed function called by a client',
    how: '-501023 permission denied',
    reason: 'taken from public error tables',
    state: 'suspected',
  },
  {
    about: 'SOURCE of a pushed message',
    how: 'wx_trigger',
    reason: 'documented for timers only',
    state: 'suspected',
  },
  {
    about: 'plain writes to a document that a transaction holds',
    how: 'wait up to 10 s, then SERVER_TIMEOUT',
    reason: 'MongoDB waits and retries; CloudBase’s own limit is not documented',
    state: 'suspected',
  },
  {
    about: 'how far a transaction lives',
    how: '30 s, rolled back at once when its function is killed',
    reason: 'documented; when CloudBase notices the death is not',
    state: 'suspected',
  },
  {
    about: 'getUnlimited',
    how: 'a picture no phone can read',
    reason: 'only WeChat can draw one that leads into a mini-program',
    state: 'known',
  },
  {
    about: 'content checks',
    how: '违规 is risky, 疑似 goes to review, the rest passes',
    reason: 'WeChat’s model is not here',
    state: 'known',
  },
];

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** Runs the body of a test inside a real function: `event.code` sees cloud, db, _, event and sleep. */
exports.main = async (event, context) => {
  const db = cloud.database(event.options);
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const body = new Function(
    'cloud',
    'db',
    '_',
    'event',
    'context',
    'sleep',
    'require',
    `return (async () => {${event.code}})()`,
  );
  try {
    return { value: await body(cloud, db, db.command, event, context, sleep, require) };
  } catch (error) {
    if (event.throws) throw error;
    return {
      error: { errCode: error.errCode, code: error.code, message: error.errMsg || error.message },
    };
  }
};

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** Notes each run with what it was told. */
exports.main = async (event) => {
  const db = cloud.database();
  const { SOURCE, OPENID } = cloud.getWXContext();
  await db
    .collection('ticks')
    .add({ data: { event, source: SOURCE, openid: OPENID ?? null, at: Date.now() } });
};

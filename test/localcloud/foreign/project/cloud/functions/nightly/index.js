const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async () => {
  const db = cloud.database();
  const { stats } = await db
    .collection('messages')
    .where({ text: db.RegExp({ regexp: '^\\s*$' }) })
    .remove();
  await db.collection('nights').add({ data: { removed: stats.removed } });
};

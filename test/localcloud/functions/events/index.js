const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** Keeps what WeChat pushed. */
exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  await cloud
    .database()
    .collection('pushed')
    .add({ data: { event, openid: OPENID, source: SOURCE } });
  return 'success';
};

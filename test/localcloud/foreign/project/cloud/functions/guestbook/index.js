const cloud = require('wx-server-sdk');

cloud.init();
const db = cloud.database();

/** A guest book as the platform's own tutorials would write it. */
exports.main = async (event, _context) => {
  const { OPENID } = cloud.getWXContext();
  const messages = db.collection('messages');
  switch (event.type) {
    case 'write':
      return messages.add({ data: { text: event.text, by: OPENID, at: db.serverDate() } });
    case 'list':
      return messages.orderBy('at', 'desc').limit(20).get();
    case 'count':
      return messages
        .aggregate()
        .group({ _id: '$by', many: db.command.aggregate.sum(1) })
        .end();
    default:
      throw new Error(`unknown type ${event.type}`);
  }
};

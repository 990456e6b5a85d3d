/** The function api, with 64 MB of memory. */
exports.main = require('../api/index.js').main;

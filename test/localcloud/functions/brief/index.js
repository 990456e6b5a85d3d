/** The function api, with a time limit of one second. */
exports.main = require('../api/index.js').main;

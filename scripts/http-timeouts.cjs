/**
 * To be loaded before the server (`node --require`). Node cuts a request that takes longer than five minutes to arrive;
 * an upload may. Headers keep their own limit of one minute.
 */
const http = require('node:http');
const { syncBuiltinESMExports } = require('node:module');

const { createServer } = http;

http.createServer = (...args) => {
  const server = createServer(...args);
  server.requestTimeout = 0;
  return server;
};
syncBuiltinESMExports();

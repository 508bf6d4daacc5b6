// Stands in for Lambda: a plain Node.js process with one bundle and nothing else. Answers each message { id, event } with what the handler gave.
const { handler } = await import(process.argv[2]);

process.on('message', async ({ id, event }) => {
  const context = { awsRequestId: id, functionName: 'test', getRemainingTimeInMillis: () => 60_000 };
  try {
    process.send({ id, result: await handler(event, context) });
  } catch (error) {
    process.send({ id, error: `${error.name}: ${error.message}\n${error.stack}` });
  }
});
process.send({ ready: true });

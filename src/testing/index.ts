export { fakeSecrets, type FixtureOptions } from './answers.js';
export type { Failure, FailureShape } from './failures.js';
export { type Caught, everyFixture, fixture, type FixtureCase, respondWith, type ShapeOf } from './fixture.js';
export { type FinishedXhr, hides, type ObsSdkResult, type Shape, type XhrEvent } from './shapes.js';

// The package has no types of its own. This is what is used here.
declare module 'esdk-obs-browserjs/dist/*' {
  type Call = (params: Readonly<Record<string, unknown>>, callback: (error: unknown, result: unknown) => void) => void;
  const ObsClient: new (options: Readonly<Record<string, unknown>>) => Record<string, Call>;
  export default ObsClient;
}

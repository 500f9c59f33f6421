// A driven clock moves only while the thread pool of the process is idle.
[assembly: NonParallelizable]
[assembly: LevelOfParallelism(1)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Masko.Client.Tests.Shared.NoSecrets]

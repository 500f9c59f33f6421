[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
// Each test has a browser page and an application that draws: more at once only wait for each other.
[assembly: LevelOfParallelism(3)]

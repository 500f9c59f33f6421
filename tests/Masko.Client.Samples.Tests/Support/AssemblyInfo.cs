// Each test has programs, servers and folders of its own.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.SingleInstance)]

[assembly: Masko.Client.Tests.Shared.NoSecrets(Masko.Client.Tests.WireServer.Key, "0123456789abcdef0123456789abcdef", "whsec_hush", "whsec_k7x9")]
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

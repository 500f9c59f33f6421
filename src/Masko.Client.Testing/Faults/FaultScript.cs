using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;
using Masko.Client.Testing.Transport;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>What goes wrong on a <see cref="MaskoServer"/>, on a script: with requests, with connections, and with jobs.</summary>
/// <example>
/// <code>
/// server.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting();
/// server.Faults.OnAny().WithProbability(0.1).Error(500, "internal_error", "Try again.", times: FaultScript.Always);
/// server.Faults.OnJob().OfItem("Waving").Fails();
/// await DoTheWork();
/// server.Faults.ShouldAllHaveBeenMet();
/// </code>
/// </example>
public sealed partial class FaultScript : ServerFaults
{
    internal FaultScript(MaskoWorld world, Func<InMemoryTransport?> transport)
        : base(world, OperationNames.Masko, transport)
    {
    }

    /// <summary>Picks jobs, at the moment that a worker takes them; say with a method of the answer what goes wrong.</summary>
    /// <param name="where">
    /// Which of them. It must not wait for the server, which stands meanwhile; when it throws, the job fails with the reason. Default: all.
    /// </param>
    public JobFault OnJob(Func<ServerJob, bool>? where = null) => new(Add, new JobTerms { Where = where });

    /// <summary>How a job goes wrong; null when it does not. Called under the world's gate.</summary>
    internal JobVerdict? Judge(Job job) => Judge(
        () => new ServerJob
        {
            Id = job.Id,
            Type = job.Type,
            CollectionId = job.Collection.Id,
            ItemName = job.Item?.Name,
            Cost = job.Cost,
            RequestId = job.RequestId,
            Attempt = job.Attempt,
        },
        job.Id);
}

using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;
using Masko.Client.Testing.Transport;

namespace Masko.Client.Testing;

/// <summary>What goes wrong on a <see cref="BulkServer"/>, on a script: with requests, with connections, with jobs and with single items.</summary>
/// <example>
/// <code>
/// server.Faults.On(ZSkyOperations.Batch).ResetAfterExecuting();
/// server.Faults.OnItem().WithWords("red mug").Fails("generation_failed");
/// server.Faults.OnJob().TakesLonger(TimeSpan.FromMinutes(2));
/// await DoTheWork();
/// server.Faults.ShouldAllHaveBeenMet();
/// </code>
/// </example>
public sealed class BulkFaults : ServerFaults
{
    internal BulkFaults(BulkWorld world, OperationNames operations, Func<InMemoryTransport?> transport)
        : base(world, operations, transport)
    {
    }

    /// <summary>Picks jobs (batches of ZSky, bulk jobs of VidiKing) when they are begun; say with a method of the answer what goes wrong.</summary>
    /// <param name="where">
    /// Which of them. It must not wait for the server, which stands meanwhile; when it throws, the job fails with the reason. Default: all.
    /// </param>
    public BulkJobFault OnJob(Func<BulkJob, bool>? where = null) => new(Add, new BulkTerms<BulkJob>("job") { Where = where });

    /// <summary>Picks items when their job is begun; say with a method of the answer what goes wrong. One that the content policy refuses fails for that.</summary>
    /// <param name="where">
    /// Which of them. It must not wait for the server, which stands meanwhile; when it throws, the item fails with the reason. Default: all.
    /// </param>
    public BulkItemFault OnItem(Func<BulkItem, bool>? where = null) => new(Add, new BulkTerms<BulkItem>("item") { Where = where });

    /// <summary>How a job goes wrong; null when it does not. Called under the world's gate.</summary>
    internal JobVerdict? Judge(BulkWork work) => Judge(work.Show, work.Id);

    /// <summary>How an item goes wrong; null when it does not. Called under the world's gate.</summary>
    internal JobVerdict? Judge(BulkWork work, BulkPiece item) => Judge(() => item.Show(work.Id), $"{item.Work} {item.Attempt}");
}

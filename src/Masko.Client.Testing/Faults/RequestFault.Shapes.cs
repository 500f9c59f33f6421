using System.Text.Json.Nodes;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing;

// Of all of these: the request is carried out, and an answer that has nothing of the kind is left alone and does not count. The operations that answer with
// entries are MaskoOperations.GenerateBatch, ZSkyOperations.Batch and VidiKingOperations.GetJob.
public sealed partial class RequestFault
{
    /// <summary>A batch is carried out as a whole, and its answer lacks an entry: it has too few. Of an operation that answers with entries alone.</summary>
    /// <param name="index">Which entry, counted from 0; a shorter batch is left alone. Default: 0.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule BatchEntryMissing(int index = 0, int? times = 1) =>
        AddBatch($"batch answer without entry {Number(FaultChecks.Count(index, nameof(index)))}", times, reply => BatchShapes.WithoutEntry(reply, operations.Entries, index));

    /// <summary>A batch is carried out once, and its answer has an entry twice: it has too many. Of an operation that answers with entries alone.</summary>
    /// <param name="index">Which entry, counted from 0; a shorter batch is left alone. Default: 0.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule BatchEntryTwice(int index = 0, int? times = 1) =>
        AddBatch($"batch answer with entry {Number(FaultChecks.Count(index, nameof(index)))} twice", times, reply => BatchShapes.WithEntryTwice(reply, operations.Entries, index));

    /// <summary>A batch's answer has its entries last to first; a batch of one is left alone. Of an operation that answers with entries alone.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule BatchOutOfOrder(int? times = 1) => AddBatch("batch answer out of order", times, reply => BatchShapes.Reversed(reply, operations.Entries));

    /// <summary>The indexes of a batch's answer count from another number than 0. Of an operation that answers with entries alone.</summary>
    /// <param name="first">The index of the first entry. Default: 1.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule BatchIndexesFrom(int first = 1, int? times = 1) =>
        AddBatch($"batch answer with indexes from {Number(first)}", times, reply => BatchShapes.WithIndexesFrom(reply, operations.Entries, first));

    /// <summary>An entry of a batch's answer has another value in a member, or one more member. Of an operation that answers with entries alone.</summary>
    /// <param name="index">Which entry, counted from 0; a shorter batch is left alone.</param>
    /// <param name="member">The member, for example <c>error</c>.</param>
    /// <param name="json">Its value, as JSON.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    /// <exception cref="System.Text.Json.JsonException">The value is no JSON.</exception>
    public FaultRule BatchEntryMember(int index, string member, string json, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        ArgumentException.ThrowIfNullOrEmpty(json);
        _ = JsonNode.Parse(json);
        return AddBatch(
            $"batch answer whose entry {Number(FaultChecks.Count(index, nameof(index)))} has {json} as {member}", times,
            reply => BatchShapes.WithMember(reply, operations.Entries, index, member, json));
    }

    /// <summary>The answer in an older shape. Nothing else is wrong with it; an answer that has nothing of the kind does not count.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for an operation that does not have this shape.</exception>
    public FaultRule OlderShape(OlderShape shape, int? times = 1)
    {
        if (!Enum.IsDefined(shape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape.");
        }

        var does = $"older shape {shape}";
        var on = OlderShapes.OperationOf(shape) is { } operation ? Only(operation, does) : this;
        return on.Add(does, times, _ => new ShapeFault((exchange, reply) => OlderShapes.Change(shape, exchange, reply)));
    }

    /// <summary>A list says something wrong, or nothing, of its pages. An answer that is no list with pages does not count.</summary>
    /// <param name="flaw">What is wrong.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule WrongPaging(PagingFlaw flaw, int? times = 1) => Enum.IsDefined(flaw)
        ? Add($"paging with {flaw}", times, _ => new ShapeFault((_, reply) => PagingFlaws.Change(flaw, reply)))
        : throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "There is no such flaw.");

    private FaultRule AddBatch(string does, int? times, Func<Reply, Reply?> change) =>
        Only(operations.Batch, does).Add(does, times, _ => new ShapeFault((_, reply) => change(reply)));
}

namespace Masko.Client.VidiKing;

/// <summary>What the items of one run have in common.</summary>
internal sealed record VidiKingWork(VidiKingOperation Operation)
{
    public static VidiKingWork Generate { get; } = new(VidiKingOperation.Generate);

    public IReadOnlyList<VidiKingSharedOperation>? SharedOperations { get; init; }

    public VidiKingOutput? Output { get; init; }

    public string? TemplateId { get; init; }

    public static VidiKingWork Of(VidiKingEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return new(VidiKingOperation.Edit) { SharedOperations = [.. edit.SharedOperations], Output = edit.Output };
    }

    public static VidiKingWork Of(string templateId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(templateId);
        return new(VidiKingOperation.Template) { TemplateId = templateId };
    }

    public VidiKingBulkBody Body(IReadOnlyList<VidiKingItem> items) =>
        new() { Operation = Operation, Items = items, SharedOperations = SharedOperations, Output = Output, TemplateId = TemplateId };
}

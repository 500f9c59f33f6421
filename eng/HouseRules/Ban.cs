using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace HouseRules;

/// <summary>
/// One entry of the table. <c>Type.Member</c> bans every overload, <c>Type.Member(First)</c> those whose first parameter is a
/// <c>First</c>, <c>Type.Member()</c> the one without parameters; <c>Type.new</c> is a constructor.
/// An overload that takes a TimeProvider is never banned.
/// </summary>
internal sealed class Ban
{
    private static readonly Regex Entry = new(@"^(?<type>.+)\.(?<member>\w+)(\((?<first>\w*)\))?$");

    private readonly string entry;
    private readonly string type;
    private readonly string member;
    private readonly string? first;

    internal Ban(string entry, string instead)
    {
        var parts = Entry.Match(entry).Groups;
        this.entry = entry;
        type = parts["type"].Value;
        member = parts["member"].Value is "new" ? WellKnownMemberNames.InstanceConstructorName : parts["member"].Value;
        first = parts["first"].Success ? parts["first"].Value : null;
        Instead = instead;
    }

    internal string Instead { get; }

    public override string ToString() => entry;

    internal IEnumerable<ISymbol> MembersIn(Compilation compilation) =>
        compilation.GetTypesByMetadataName(type).SelectMany(found => found.GetMembers(member)).Where(Covers);

    private bool Covers(ISymbol symbol) => symbol is not IMethodSymbol { Parameters: var parameters }
        || (parameters.All(parameter => parameter.Type.Name != "TimeProvider")
            && (first is null || first == (parameters.FirstOrDefault()?.Type.Name ?? "")));
}

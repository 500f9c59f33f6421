using System.Globalization;
using Masko.Client;
using Masko.Client.Testing;

namespace BulkCatalog;

/// <summary>What a job came to: the client's own count, and what the server's ledger says.</summary>
internal sealed record Receipt(string Job, string Service, RunSummary Summary, BulkMoney Charged, int Requests)
{
    public bool IsInCredits => Charged.Credits > 0;

    public string Cost => Shown(Summary.Spent);

    public string Ledger => Shown(IsInCredits ? Charged.Credits : Charged.Dollars);

    public bool IsRight => Summary.Completed == Summary.Total && Cost == Ledger;

    private string Shown(decimal amount) => IsInCredits
        ? string.Create(CultureInfo.InvariantCulture, $"{amount:0} credits")
        : string.Create(CultureInfo.InvariantCulture, $"${amount:0.00}");
}

namespace BulkCatalog;

/// <summary>A line a job, without colours: it reads the same in a terminal and in a pipe.</summary>
internal static class CostTable
{
    public static void Print(IEnumerable<Receipt> receipts)
    {
        Console.WriteLine(Line("job", "service", "pictures", "requests", "takes", "cost", "ledger"));
        foreach (var receipt in receipts)
        {
            var summary = receipt.Summary;
            Console.WriteLine(Line(
                receipt.Job, receipt.Service, $"{summary.Completed} of {summary.Total}", $"{receipt.Requests}", $"{summary.Duration.TotalSeconds:0} s", receipt.Cost, receipt.Ledger));
        }
    }

    private static string Line(string job, string service, string pictures, string requests, string takes, string cost, string ledger) =>
        $"{job,-16}  {service,-8}  {pictures,8}  {requests,8}  {takes,6}  {cost,10}  {ledger,10}";
}

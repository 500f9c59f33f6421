namespace Masko.Client.Aot;

internal static class AccountCalls
{
    public static async Task RunAsync(MaskoClient masko, CallLog log)
    {
        var credits = await masko.Credits.GetAsync();
        log.Add("credits", $"{credits.Balance} = {credits.SubscriptionCredits} + {credits.TopUpCredits}");

        var page = await masko.Projects.ListAsync(limit: 1);
        log.Add("projects", $"{page.Items[0].Name} of {page.Meta?.Pagination?.Total}");

        var names = new List<string?>();
        await foreach (var project in masko.Projects.ListAllAsync(pageSize: 2))
        {
            names.Add(project.Name);
        }

        log.Add("all projects", string.Join(", ", names));

        var created = await masko.Projects.CreateAsync(new() { Name = "My App" });
        log.Add("new project", $"{created.Id} {created.CreatedAt:yyyy-MM-dd}");

        var webhook = await masko.Webhooks.CreateAsync(new() { Url = "https://example.com/hook" });
        log.Add("new webhook", $"{webhook.Id} {webhook.Events[1]} {webhook.Secret}");
    }
}

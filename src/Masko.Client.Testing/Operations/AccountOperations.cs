using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Credits and projects.</summary>
internal sealed class AccountOperations(MaskoWorld world, Views views)
{
    public Reply Credits(Call call) => Reply.Ok(new JsonObject
    {
        ["balance"] = call.Workspace.Balance,
        ["subscription_credits"] = call.Workspace.SubscriptionCredits,
        ["top_up_credits"] = call.Workspace.TopUpCredits,
    });

    public Reply ListProjects(Call call) => Paging.Page(call, call.Workspace.Projects, views.Project);

    public Reply CreateProject(Call call)
    {
        var name = call.Body().Text("name");
        var project = new Project(world.NewId("project", call.Workspace.Id, name), name, call.Workspace, world.Now);
        call.Workspace.Projects.Add(project);
        return Reply.Created(views.Project(project));
    }
}

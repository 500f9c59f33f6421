namespace Masko.Client.Aot;

internal static class CanvasCalls
{
    public static async Task RunAsync(IMaskoClient masko, CallLog log)
    {
        var canvas = await masko.Canvases.CreateAsync("c1", new() { Name = "Main", TemplateId = "four-states" });
        log.Add("new canvas", $"{canvas.Id} {canvas.Jobs[0].JobId}");

        var saved = await masko.Canvases.SaveAsync("c1", "cv1", new()
        {
            InitialNode = "n1",
            Nodes = [new() { Id = "n1", Name = "Idle" }],
            Edges = [new() { Id = "e1", Source = CanvasEdge.AnyNode, Target = "n1", Conditions = [new() { Input = "isWorking" }] }],
        });
        log.Add("saved canvas", saved.InitialNode);

        var all = await masko.Canvases.GenerateAllAsync("c1", "cv1", new() { DryRun = true, Targets = CanvasTargets.Animations });
        log.Add("generate all", $"{all.EstimatedCost} {all.DryRun} {all.WouldChargeCredits}");

        var config = await masko.Canvases.ExportAsync("c1", "cv1");
        var condition = config.Edges?[0].Conditions?[0];
        log.Add("export", $"{config.Version} {condition?.Op} {condition?.Value} {config.Inputs?[0].Type}");

        var mascot = await masko.Catalogue.GetAsync("pip");
        log.Add("catalogue", $"{mascot.Name} {mascot.Edges?[0].Sound?.Volume}");
    }
}

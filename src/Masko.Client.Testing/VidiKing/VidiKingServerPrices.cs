namespace Masko.Client.Testing;

/// <summary>What things cost at a <see cref="VidiKingServer"/>, in the sandbox too (assumed).</summary>
public sealed class VidiKingServerPrices
{
    /// <summary>An image that is generated, in dollars. Default: 0.04.</summary>
    public decimal GeneratedImage { get; set; } = 0.04m;

    /// <summary>The infrastructure fee of generation, in dollars. Default: 0.10.</summary>
    public decimal InfrastructureFee { get; set; } = 0.10m;

    /// <summary>
    /// Whether the fee is paid once a job, and not for every image: it is not said which. It is given back when no image of the job is done. Default: false,
    /// which is dearer.
    /// </summary>
    public bool FeePerJob { get; set; }

    /// <summary>An image that is edited, in credits. Default: 1.</summary>
    public decimal EditedImage { get; set; } = 1;

    /// <summary>An image from a template, whose price is not documented. Default: $0.14, as one that is generated and its fee.</summary>
    public BulkMoney TemplateImage { get; set; } = new(0.14m, 0);

    /// <summary>
    /// What <c>credits_used</c> says of an image that was not edited, and is done; it is not documented what it counts. Default: 6, with which two of three say 12,
    /// as in the documented answer.
    /// </summary>
    public decimal CreditsShown { get; set; } = 6;

    /// <summary>An image that is done; without a fee that is paid once a job.</summary>
    internal BulkMoney Image(string operation) => operation switch
    {
        "generate" => new(GeneratedImage + (FeePerJob ? 0 : InfrastructureFee)),
        "edit" => new(0, EditedImage),
        _ => TemplateImage,
    };

    /// <summary>What is paid once a job.</summary>
    internal BulkMoney Job(string operation) => operation == "generate" && FeePerJob ? new(InfrastructureFee) : BulkMoney.None;

    /// <summary>What an answer shows as used.</summary>
    internal decimal Shown(string operation, int done) => done * (operation == "edit" ? EditedImage : CreditsShown);
}

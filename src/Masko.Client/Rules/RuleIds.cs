namespace Masko.Client;

/// <summary>The ids of the rules. Those below <c>MASKO-R100</c> stop a request, the others warn; <c>docs/diagnostics.md</c> lists them.</summary>
public static class RuleIds
{
    /// <summary>A batch holds 1 to 10 requests. Checked at the wire, also of <see cref="IGenerationApi.GenerateBatchAsync"/>.</summary>
    public const string BatchSize = "MASKO-R001";

    /// <summary>A collection has at most 6 references.</summary>
    public const string TooManyReferences = "MASKO-R002";

    /// <summary>A reference is either an asset id or an address.</summary>
    public const string ReferenceKind = "MASKO-R003";

    /// <summary>A new item has a name; a body that names an item by its id has none.</summary>
    public const string ItemName = "MASKO-R004";

    /// <summary>A prompt says something.</summary>
    public const string EmptyPrompt = "MASKO-R005";

    /// <summary>An edit has instructions and a source.</summary>
    public const string EditParts = "MASKO-R006";

    /// <summary>A source is a full image, not a transparent one.</summary>
    public const string TransparentSource = "MASKO-R007";

    /// <summary>An asset is named by its id, not by an address, and a preview has no id.</summary>
    public const string AddressForId = "MASKO-R008";

    /// <summary>An end image needs a source: a transition goes from one pose to another.</summary>
    public const string EndWithoutSource = "MASKO-R009";

    /// <summary>A transition does not loop.</summary>
    public const string LoopingTransition = "MASKO-R010";

    /// <summary>An item id is that of an item.</summary>
    public const string ItemId = "MASKO-R011";

    /// <summary>A duration is more than zero and at most an hour.</summary>
    public const string Duration = "MASKO-R012";

    /// <summary>A size is at least one pixel.</summary>
    public const string Sizes = "MASKO-R013";

    /// <summary>The plan allows logos, unless the service has said otherwise within the last 10 minutes.</summary>
    public const string LogoPlan = "MASKO-R014";

    /// <summary>A source or an end image is an image.</summary>
    public const string NoImage = "MASKO-R101";

    /// <summary>Whether a source is a full image could not be found out.</summary>
    public const string FailedLookup = "MASKO-R102";

    /// <summary>An item is one of the collection.</summary>
    public const string UnknownItem = "MASKO-R103";

    /// <summary>A source is one of the collection.</summary>
    public const string OtherCollection = "MASKO-R104";

    /// <summary>A source is finished.</summary>
    public const string UnfinishedSource = "MASKO-R105";

    /// <summary>A duration is from 1 to 30 seconds.</summary>
    public const string UnusualDuration = "MASKO-R106";

    /// <summary>A size is from 16 to 4096 pixels.</summary>
    public const string UnusualSize = "MASKO-R107";

    /// <summary>The names of a run differ.</summary>
    public const string DuplicateName = "MASKO-R108";

    /// <summary>A field goes with the kind of its body, and is there once.</summary>
    public const string MisplacedField = "MASKO-R109";

    /// <summary>Three or four references are best.</summary>
    public const string FewReferences = "MASKO-R110";

    /// <summary>An image is 1024 x 1024 pixels or more.</summary>
    public const string SmallImage = "MASKO-R111";

    /// <summary>References are of one format.</summary>
    public const string MixedFormats = "MASKO-R112";

    /// <summary>An upload is a PNG, JPEG, WebP or GIF of up to 10 MB.</summary>
    public const string UnusualUpload = "MASKO-R113";

    /// <summary>A collection without references has a name and a prompt.</summary>
    public const string BareCollection = "MASKO-R114";
}

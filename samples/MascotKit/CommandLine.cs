using System.Globalization;
using MascotKit.Kit;

namespace MascotKit;

/// <summary>What the program was started with.</summary>
internal sealed record CommandLine
{
    public static string Help => $"""
        MascotKit: from one sentence, or one image, to a whole mascot kit.

        usage: MascotKit ["A friendly orange fox ..."] [options]
               MascotKit wait JOB_ID... [--out FOLDER]

          --from IMAGE       a file or an https address of the mascot; up to {KitOrder.MostImages} times, for several angles
          --name NAME        what it is called. Default: read off the image, or the first words of the sentence
          --poses N          how many poses, {KitOrder.FewestPoses} to {KitOrder.MostPoses}. Default: {KitOrder.UsualPoses}
          --budget CREDITS   what it may cost at most. Default: no limit but the question
          --out FOLDER       where everything goes. Default: {KitOrder.UsualFolder}, with a number when it is there
          --yes              do not ask before credits are spent
          --help             this text

        wait takes up jobs that a stopped kit has left running, downloads their files, and makes the contact sheet of the folder.

        Without a key everything runs on the reference server inside this program: it paints the pictures itself, and nothing is paid.
        With a key it runs on Masko, and costs credits:
          {Service.Studio.KeyVariable}      the key, from Masko's dashboard
          {Service.Studio.AddressVariable} where Masko is. Default: https://api.masko.ai
          NO_COLOR           no colours

        exit codes: {ExitCode.Done} all is there, {ExitCode.Failed} something failed, {ExitCode.Usage} wrong arguments, {ExitCode.Stopped} stopped, {ExitCode.TooFewCredits} budget or credits too small, {ExitCode.NotAgreed} spending was not agreed to
        """;

    public KitOrder Order { get; private init; } = new();

    /// <summary>The jobs to wait for; empty when a kit is to be made.</summary>
    public IReadOnlyList<string> JobIds { get; private init; } = [];

    public bool WantsHelp { get; private init; }

    /// <exception cref="FormatException">The arguments are wrong; the message says which.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var (order, words, wantsHelp) = (new KitOrder(), new List<string>(), false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--from": order = order with { Images = [.. order.Images, Image(Value(arguments, ref i))] }; break;
                case "--name": order = order with { Name = Value(arguments, ref i) }; break;
                case "--poses": order = order with { Poses = Number(Value(arguments, ref i)) }; break;
                case "--budget": order = order with { Budget = Credits(Value(arguments, ref i)) }; break;
                case "--out": order = order with { Folder = Value(arguments, ref i) }; break;
                case "--yes" or "-y": order = order with { IsAgreed = true }; break;
                case "--help" or "-h": wantsHelp = true; break;
                case ['-', ..] odd: throw new FormatException($"'{odd.Split('=')[0]}' is unknown.");
                case var word: words.Add(word); break;
            }
        }

        return new CommandLine { Order = order, WantsHelp = wantsHelp }.With(words);
    }

    private CommandLine With(List<string> words)
    {
        if (words is ["wait", .. var ids])
        {
            return ids.Count > 0 || WantsHelp ? this with { JobIds = ids } : throw new FormatException("wait needs the id of a job.");
        }

        if (Order.Images.Count > KitOrder.MostImages)
        {
            throw new FormatException($"--from is there {Order.Images.Count} times; a mascot has at most {KitOrder.MostImages} references.");
        }

        return words switch
        {
            [] => this,
            [var sentence] when sentence.Trim().Length > 0 => this with { Order = Order with { Sentence = sentence.Trim() } },
            [_] => throw new FormatException("The sentence is empty."),
            _ => throw new FormatException("There is more than one sentence: put it in quotes."),
        };
    }

    private static string Value(IReadOnlyList<string> arguments, ref int index) =>
        ++index < arguments.Count && arguments[index].Trim().Length > 0 ? arguments[index] : throw new FormatException($"{arguments[index - 1]} needs a value.");

    private static string Image(string text) =>
        KitOrder.IsAddress(text) || File.Exists(text) ? text : throw new FormatException($"--from '{Shown(text)}' is neither a file nor an https address.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= KitOrder.FewestPoses and <= KitOrder.MostPoses
            ? number
            : throw new FormatException($"--poses '{Shown(text)}' is none: {KitOrder.FewestPoses} to {KitOrder.MostPoses}.");

    private static decimal Credits(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var credits) && credits > 0
            ? credits
            : throw new FormatException($"--budget '{Shown(text)}' is none: more than 0 credits.");

    /// <summary>A key in the wrong place is not repeated.</summary>
    private static string Shown(string text) => text.Contains("masko_", StringComparison.OrdinalIgnoreCase) ? "masko_***" : text;
}

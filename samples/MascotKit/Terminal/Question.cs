namespace MascotKit.Terminal;

/// <summary>A question that only a person can answer: without one the answer is no.</summary>
internal static class Question
{
    public static async Task<bool> AskAsync(string question, Screen screen, CancellationToken stop)
    {
        if (Console.IsInputRedirected || !screen.IsTerminal)
        {
            screen.Line("Nobody is here to ask: --yes agrees to spend credits.");
            return false;
        }

        screen.Ask($"{question} [y/N] ");
        var answer = await Task.Run(Console.ReadLine, stop).WaitAsync(stop);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}

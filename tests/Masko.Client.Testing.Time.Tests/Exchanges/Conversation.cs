namespace Masko.Client.Testing.Time.Tests;

/// <summary>A client that asks and a server that answers, mostly at once and now and then after a while of virtual time.</summary>
internal sealed class Conversation(TimeProvider time)
{
    public static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(1);
    private const int OneIsSlowOf = 10;

    private readonly Line questions = new();
    private readonly Line answers = new();

    public int Answered { get; private set; }

    public int TimedOut { get; private set; }

    /// <summary>What the slow answers take together.</summary>
    public TimeSpan Waited { get; private set; }

    public async Task RunAsync(int exchanges)
    {
        var server = ServeAsync();
        for (var question = 1; question <= exchanges; question++) await AskAsync(question);
        questions.HangUp();
        await server;
    }

    private async Task AskAsync(int question)
    {
        using var timeOut = new CancellationTokenSource(TimeOut, time);
        await Hops(question % 4);
        await questions.SendAsync(question);
        int? answer;
        try
        {
            answer = await answers.ReceiveAsync(timeOut.Token);
        }
        catch (OperationCanceledException)
        {
            TimedOut++;
            answer = await answers.ReceiveAsync();
        }

        if (answer == -question) Answered++;
    }

    private async Task ServeAsync()
    {
        while (await questions.ReceiveAsync() is { } question)
        {
            await Hops(question % 5);
            if (question % OneIsSlowOf == 0) await WaitAsync(TimeSpan.FromMilliseconds(question % 990 + 1));
            await answers.SendAsync(-question);
        }
    }

    private async Task WaitAsync(TimeSpan delay)
    {
        Waited += delay;
        await Task.Delay(delay, time);
    }

    private static async Task Hops(int count)
    {
        for (var hop = 0; hop < count; hop++) await Task.Yield();
    }
}

using System.Collections.Concurrent;
using System.Text;
using Masko.Client.Tests.Reference;

namespace Masko.Client.Tests.Wire;

/// <summary>Answers that are right: of the operation cases, of the examples of the contract, and of the reference server.</summary>
internal sealed class GoodAnswers
{
    private readonly List<(OperationCase Operation, byte[] Answer)> own;
    private readonly List<byte[]> all;

    private GoodAnswers(IEnumerable<(OperationCase, byte[])> own)
    {
        this.own = [.. own.Select(static answer => (answer.Item1, WithoutSecret(answer.Item2)))];
        all =
        [
            .. this.own.Select(static answer => answer.Answer),
            .. Repository.Examples().Select(static name => WithoutSecret(Bytes(Repository.Example(name)))),
        ];
    }

    public static async Task<GoodAnswers> CollectAsync()
    {
        var heard = new Hearing();
        await using var box = await ReferenceBox.OpenAsync(heard);
        await EveryOperation.PlayAsync(box);
        var cases = OperationCases.All.Select(operation => (operation, Bytes(operation.Answer.Length > 0 ? operation.Answer : "{}")));
        var answers = from answer in heard.Answers
                      from operation in OperationCases.All.Where(answer.Is).Take(1)
                      select (operation, answer.Body);
        return new(cases.Concat(answers));
    }

    /// <summary>An operation with an answer of its own, now and then with that of another one.</summary>
    public (OperationCase Operation, byte[] Answer) Next(Random random)
    {
        var (operation, answer) = own[random.Next(own.Count)];
        return (operation, random.Next(8) == 0 ? all[random.Next(all.Count)] : answer);
    }

    /// <summary>Good answers come with error statuses here, as no service sends them, and an error shows a part of its body.</summary>
    private static byte[] WithoutSecret(byte[] answer) =>
        Bytes(Encoding.UTF8.GetString(answer).Replace("whsec_", "once_", StringComparison.Ordinal));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record Heard(string Method, string[] Path, byte[] Body)
    {
        public bool Is(OperationCase operation)
        {
            var way = operation.Way.Split(' ', '?');
            var template = way[1].Split('/');
            return way[0] == Method && template.Length == Path.Length
                && template.Zip(Path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
        }
    }

    private sealed class Hearing : DelegatingHandler
    {
        public ConcurrentQueue<Heard> Answers { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath.Split('/'));
            var response = await base.SendAsync(request, cancellationToken);
            Answers.Enqueue(new(method, path, await response.Content.ReadAsByteArrayAsync(cancellationToken)));
            return response;
        }
    }
}

using System.IO.Pipelines;

namespace Masko.Client.Testing.Transport;

internal sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;

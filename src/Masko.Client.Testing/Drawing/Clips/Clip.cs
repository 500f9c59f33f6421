namespace Masko.Client.Testing.Drawing;

internal sealed record Clip(byte[] Bytes, string ContentType);

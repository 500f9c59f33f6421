namespace Masko.Client.Testing.Drawing;

/// <summary>The checksum of zlib's streams.</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;
    private const int SafeRun = 5552;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (sum, sumOfSums) = (1u, 0u);
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(SafeRun, bytes.Length)];
            foreach (var value in run)
            {
                sum += value;
                sumOfSums += sum;
            }

            sum %= Modulus;
            sumOfSums %= Modulus;
            bytes = bytes[run.Length..];
        }

        return (sumOfSums << 16) | sum;
    }
}

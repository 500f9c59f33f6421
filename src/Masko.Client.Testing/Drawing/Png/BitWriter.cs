namespace Masko.Client.Testing.Drawing;

/// <summary>Bits in the order of deflate: the lowest first.</summary>
internal sealed class BitWriter
{
    private byte[] bytes = new byte[1 << 14];
    private int length;
    private ulong pending;
    private int pendingBits;

    public void Write(uint bits, int count)
    {
        pending |= (ulong)bits << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8) Flush();
    }

    public byte[] Finish()
    {
        if (pendingBits > 0) Flush();
        return bytes[..length];
    }

    private void Flush()
    {
        if (length == bytes.Length) Array.Resize(ref bytes, length * 2);
        bytes[length++] = (byte)pending;
        pending >>= 8;
        pendingBits = Math.Max(pendingBits - 8, 0);
    }
}

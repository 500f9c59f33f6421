namespace Masko.Client.Testing;

/// <summary>What a test claimed of the server does not hold; the message names what is in the way.</summary>
public sealed class MaskoServerAssertionException : Exception
{
    /// <summary>A claim that does not hold.</summary>
    /// <param name="message">What was claimed, and what is in the way.</param>
    public MaskoServerAssertionException(string message)
        : base(message)
    {
    }
}

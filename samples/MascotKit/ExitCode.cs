namespace MascotKit;

/// <summary>What a script gets to know; <c>--help</c> lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Stopped = 3;
    public const int TooFewCredits = 4;
    public const int NotAgreed = 5;
}

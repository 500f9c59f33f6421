namespace Masko.Client.Http;

/// <summary>What a request does on the other side, and so what a lost answer means.</summary>
internal enum RequestEffect : byte
{
    /// <summary>Nothing: it can be repeated.</summary>
    Reads,

    /// <summary>Changes something that exists; a second time changes it to the same.</summary>
    Changes,

    /// <summary>Makes something, free of charge; a second time makes a second one.</summary>
    Creates,

    /// <summary>May cost credits; a second time may cost them again.</summary>
    Charges,
}

namespace Masko.Client;

/// <summary>Why a delivery is not to be trusted.</summary>
public enum WebhookRefusal
{
    /// <summary>It has no signature.</summary>
    NoHeader,

    /// <summary>What stands in the header is no signature: not just 64 hexadecimal digits.</summary>
    MalformedHeader,

    /// <summary>No secret signed these bytes.</summary>
    WrongSignature,

    /// <summary>It was signed rightly, and has no timestamp that can be read.</summary>
    NoTimestamp,

    /// <summary>It was signed rightly, too long ago.</summary>
    TooOld,

    /// <summary>It was signed rightly, and its timestamp lies too far ahead.</summary>
    TooNew,
}

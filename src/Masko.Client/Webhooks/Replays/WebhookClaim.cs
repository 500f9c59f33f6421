namespace Masko.Client;

/// <summary>How it stands with a delivery when it comes.</summary>
public enum WebhookClaim
{
    /// <summary>It is new, or its last handling failed: whoever asked handles it.</summary>
    Granted,

    /// <summary>Somebody else is handling it just now.</summary>
    Underway,

    /// <summary>It was handled before.</summary>
    Handled,
}

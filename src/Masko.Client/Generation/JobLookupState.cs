namespace Masko.Client;

/// <summary>Says what a look-up of a lost generation found.</summary>
public enum JobLookupState
{
    /// <summary>Its job is there.</summary>
    Found,

    /// <summary>
    /// No job of it is there: the list was read back beyond the send, and again when <see cref="JobLookupOptions.SettleTime"/> was over. It
    /// can be sent again.
    /// </summary>
    NotFound,

    /// <summary>
    /// Neither can be said for certain: a job shows no prompt, and more than one may be the one, or the list does not say enough.
    /// </summary>
    Unclear,
}

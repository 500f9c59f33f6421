namespace Masko.Client.Http;

/// <summary>Sees what goes over the wire. It may refuse what leaves, and learns from what comes.</summary>
internal interface IWireWatch
{
    /// <exception cref="MaskoException">The body must not leave.</exception>
    void Leaving(object body);

    void Came(MaskoModel answer);
}
